/* The arguments of CLOUD_CONTRACT on this sheet. */

export const CONTRACT_TERMS =
  "{value},{term},{it},{gpuCapex},{siteCapex},{margin},{prepaid},{creditFrom},{gpuResidual},{siteResidual},{hosting}";
export const BARE_TERMS = CONTRACT_TERMS.replace("{gpuResidual},{siteResidual}", "0,0");

/** One output of the contract. */
export function outputOf(output: string, terms = CONTRACT_TERMS): `=${string}` {
  return `=WATT.CLOUD_CONTRACT(${terms},"${output}",{periods},{debt},{debtRate},{debtYears})`;
}

/** The GPUs alone, which rent their halls and leave a share of what they cost. */
export function gpusAlone(output: string, residual: string): `=${string}` {
  const terms = `{value},{term},{it},{gpuCapex},0,{margin},{prepaid},{creditFrom},${residual},0,{aloneHosting}`;
  return `=WATT.CLOUD_CONTRACT(${terms},"${output}",{periods},{aloneDebt},{debtRate},{term})`;
}
