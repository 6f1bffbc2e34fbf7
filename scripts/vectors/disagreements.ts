/** Why the functions do not give these published figures, and should not. */
export const miningDisagreements: Readonly<Record<string, string>> = {
  M050: "The page divides by a measured hashrate (M049 gives that); by difficulty, as hashprice is defined, revenue is 11% lower.",
  M063: "Printed as a round figure. At 27.5 J/TH the formula gives 95,300; 97,000 belongs to about 28 J/TH.",
  M076: "24 h x 20 W x 0.05 USD/kWh are 0.024 USD per TH/s and day; the table shows 4% more.",
  M086: "At the rated 13.5 J/TH the day leaves 5.83 USD; the printed 5.68 needs about 14 J/TH.",
  M095: "The page prints 6.36 times what its own inputs give.",
  M096: "4% less than the inputs give, without a reason; at that difficulty, of 2016, the subsidy was still 25 BTC.",
  M097: "The same 4% less than the inputs give.",
  M098: "72 kWh at 0.06 USD over 0.0002 BTC are 21,600 USD; the printed 85,000 would need 0.00005 BTC a day.",
  M099: "The fleet's share of 4,320 blocks of 13.19 BTC is 0.0516 BTC; the printed 0.072 is 40% more.",
  M154: "BLOCK_SUBSIDY follows the schedule; 219 BTC of it were never claimed and are missing from the published total.",
};
