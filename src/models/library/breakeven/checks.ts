import type { Block } from "../../describe";
import { checkLines } from "../../rows";
import { MARGIN } from "./results";

export const breakevenChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "The margin is zero at the shutdown price": {
      holds: `ABS(WATT.MINING_MARGIN(WATT.HASHPRICE({shutdown},{network},{reward}),${MARGIN}))<0.000000001`,
      needs: ["shutdown"],
    },
    "At the breakeven power price the shutdown price is the spot price": {
      holds:
        "ABS(WATT.MINER_BREAKEVEN({efficiency},{breakevenPower},{network},{reward},{poolFee},{pue},{otherCost})/{btcPrice}-1)<0.000000001",
      needs: ["breakevenPower"],
    },
    "At the breakeven network as well": {
      holds:
        "ABS(WATT.MINER_BREAKEVEN({efficiency},{powerPrice},{breakevenNetwork},{reward},{poolFee},{pue},{otherCost})/{btcPrice}-1)<0.000000001",
      needs: ["breakevenNetwork"],
    },
    "Production at the price is the hashprice of the fleet": {
      holds:
        "ABS({production}*{btcPrice}/({hashrate}*1000*{hashprice}*(1-{poolFee}))-1)<0.000000001",
      needs: ["production"],
    },
    "Profit is revenue less cost of running": {
      holds:
        "ABS({profit}-{hashrate}*1000*({hashprice}*(1-{poolFee})-{hashcost}))<0.000001*{hashrate}*1000*{hashprice}",
      needs: ["profit"],
    },
    "The add-in agrees with plain arithmetic": {
      holds:
        "ABS({shutdown}/((24*{efficiency}*{powerPrice}*{pue}+{otherCost})*{network}*1000/(144*{reward}*(1-{poolFee})))-1)<0.000000001",
      needs: ["shutdown"],
    },
  }),
};
