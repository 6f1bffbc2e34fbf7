import type { FunctionDefinition } from "../define";
import { cashflowIrr } from "./cashflowIrr";
import { cashflowIrrRoots } from "./cashflowIrrRoots";
import { cloudContract } from "./cloudContract";
import { debtCapacity } from "./debtCapacity";
import { developmentSpread } from "./developmentSpread";
import { dscr } from "./dscr";
import { gpuHourPrice } from "./gpuHourPrice";
import { leaseCashflows } from "./leaseCashflows";
import { leaseIrr } from "./leaseIrr";
import { leaseNoi } from "./leaseNoi";
import { leaseRent } from "./leaseRent";
import { poweredShellValue } from "./poweredShellValue";
import { stabilisedValue } from "./stabilisedValue";
import { yieldOnCost } from "./yieldOnCost";

export const hostingFunctions: readonly FunctionDefinition[] = [
  poweredShellValue,
  leaseRent,
  leaseNoi,
  yieldOnCost,
  stabilisedValue,
  developmentSpread,
  leaseIrr,
  leaseCashflows,
  dscr,
  debtCapacity,
  cashflowIrr,
  cashflowIrrRoots,
  cloudContract,
  gpuHourPrice,
];
