import type { Block } from "../../describe";
import { checkLines } from "../../rows";
import { FLEETS } from "./tiers";

const NET = "*(1-{poolFee})";

export const squeezeChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "All fleets together are the network": {
      holds: "ABS(SUM({fleets.counted})/{network}-1)<0.000000001",
      needs: ["network"],
    },
    "Shares of the rest add up to 1": { holds: "ABS(SUM({rest.share})-1)<0.000001" },
    "What runs is what the price pays for": {
      holds:
        "ABS(SUM({fleets.on1})-{settles#1})+ABS(SUM({fleets.on2})-{settles#2})+ABS(SUM({fleets.on3})-{settles#3})+ABS(SUM({fleets.on4})-{settles#4})<0.000001*{network}",
      needs: ["settles#1"],
    },
    "Nothing that runs loses money there": {
      holds: `SUMPRODUCT(({fleets.on3}>0.000001)*({fleets.cost}>{settledPrice#3}${NET}*1.000000001))=0`,
      needs: ["settledPrice#3"],
      note: "After the halving",
    },
    "Month 0 of the path is today's hashprice": {
      holds: "ABS({path.hashprice#1}/{hashprice}-1)<0.000000001",
      needs: ["hashprice", "path.hashprice#1"],
    },
    "Revenue of a MWh less its power is the hashprice less the hashcost": {
      holds: `ABS({sandwich.farm#1}-{sandwich.hosting#1}-1000*({hashprice}${NET}-{farmCost#2})/(24*{farmEfficiency#2}*{pue}))<0.000001`,
      needs: ["sandwich.farm#1"],
      note: "Small farm, today",
    },
    "Every fleet stands in the order once": {
      holds: `SUM({fleets.place})=${(FLEETS * (FLEETS + 1)) / 2}`,
    },
  }),
};
