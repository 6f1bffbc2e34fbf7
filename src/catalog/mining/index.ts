import type { FunctionDefinition } from "../define";
import { asic } from "./asic";
import { asicPayback } from "./asicPayback";
import { asicNpv } from "./asicNpv";
import { asics } from "./asics";
import { breakevenEfficiency } from "./breakevenEfficiency";
import { breakevenNetwork } from "./breakevenNetwork";
import { breakevenPowerPrice } from "./breakevenPowerPrice";
import { btcMined } from "./btcMined";
import { costPerBtc } from "./costPerBtc";
import { curtailment } from "./curtailment";
import { equilibriumHashrate } from "./equilibriumHashrate";
import { fleetEfficiency } from "./fleetEfficiency";
import { fleetHashrate } from "./fleetHashrate";
import { fleetPower } from "./fleetPower";
import { hashcost } from "./hashcost";
import { hashpricePath } from "./hashpricePath";
import { impliedPowerPrice } from "./impliedPowerPrice";
import { minerBreakeven } from "./minerBreakeven";
import { miningMargin } from "./miningMargin";
import { miningProfit } from "./miningProfit";
import { miningRevenuePerMwh } from "./miningRevenuePerMwh";
import { netPowerPrice } from "./netPowerPrice";
import { peakCharge } from "./peakCharge";
import { realisedHashrate } from "./realisedHashrate";
import { rebaseCost } from "./rebaseCost";
import { runwayMonths } from "./runwayMonths";
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
  rebaseCost,
  impliedPowerPrice,
  hashpricePath,
  asicNpv,
  curtailment,
  peakCharge,
  runwayMonths,
  asicPayback,
  shutdownCurve,
  equilibriumHashrate,
  asic,
  asics,
];
