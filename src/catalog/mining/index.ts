import type { FunctionDefinition } from "../define";
import { asic } from "./asic";
import { asicPayback } from "./asicPayback";
import { asics } from "./asics";
import { breakevenEfficiency } from "./breakevenEfficiency";
import { breakevenNetwork } from "./breakevenNetwork";
import { breakevenPowerPrice } from "./breakevenPowerPrice";
import { btcMined } from "./btcMined";
import { costPerBtc } from "./costPerBtc";
import { equilibriumHashrate } from "./equilibriumHashrate";
import { fleetEfficiency } from "./fleetEfficiency";
import { fleetHashrate } from "./fleetHashrate";
import { fleetPower } from "./fleetPower";
import { hashcost } from "./hashcost";
import { minerBreakeven } from "./minerBreakeven";
import { miningMargin } from "./miningMargin";
import { miningProfit } from "./miningProfit";
import { miningRevenuePerMwh } from "./miningRevenuePerMwh";
import { netPowerPrice } from "./netPowerPrice";
import { realisedHashrate } from "./realisedHashrate";
import { shutdownCurve } from "./shutdownCurve";

export const miningFunctions: readonly FunctionDefinition[] = [
  hashcost,
  minerBreakeven,
  breakevenPowerPrice,
  breakevenEfficiency,
  breakevenNetwork,
  miningMargin,
  miningRevenuePerMwh,
  miningProfit,
  btcMined,
  realisedHashrate,
  fleetEfficiency,
  fleetPower,
  fleetHashrate,
  netPowerPrice,
  costPerBtc,
  asicPayback,
  shutdownCurve,
  equilibriumHashrate,
  asic,
  asics,
];
