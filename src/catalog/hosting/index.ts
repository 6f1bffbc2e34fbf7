import type { FunctionDefinition } from "../define";
import { cashflowIrr } from "./cashflowIrr";
import { cashflowIrrRoots } from "./cashflowIrrRoots";
import { cashflowXirr } from "./cashflowXirr";
import { cashflowXnpv } from "./cashflowXnpv";
import { cloudContract } from "./cloudContract";
import { debtCapacity } from "./debtCapacity";
import { developmentSpread } from "./developmentSpread";
import { dscr } from "./dscr";
import { gpuHourCost } from "./gpuHourCost";
import { gpuHourPrice } from "./gpuHourPrice";
import { leaseCashflows } from "./leaseCashflows";
import { leaseIrr } from "./leaseIrr";
import { leaseNoi } from "./leaseNoi";
import { leaseNoiBetween } from "./leaseNoiBetween";
import { leaseRent } from "./leaseRent";
import { poweredShellValue } from "./poweredShellValue";
import { rentPerMwh } from "./rentPerMwh";
import { stabilisedValue } from "./stabilisedValue";
import { yieldOnCost } from "./yieldOnCost";

export const hostingFunctions: readonly FunctionDefinition[] = [
  poweredShellValue,
  leaseRent,
  leaseNoi,
  leaseNoiBetween,
  rentPerMwh,
  yieldOnCost,
  stabilisedValue,
  developmentSpread,
  leaseIrr,
  leaseCashflows,
  dscr,
  debtCapacity,
  cashflowIrr,
  cashflowIrrRoots,
  cashflowXnpv,
  cashflowXirr,
  cloudContract,
  gpuHourCost,
  gpuHourPrice,
];
