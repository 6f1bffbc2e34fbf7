/* How a chart of a file looks where the library leaves it to each program: as on the page. */

const CHART = /^xl\/charts\/chart\d+\.xml$/;
const GRID = line("D9D9D9");
const QUIET = "595959";
/** Of the texts along the axes, in hundredths of a point. */
const SMALL = 900;
const LABELS = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SMALL}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** The XML of a chart with them; of other parts as it is. */
export function withChartLooks(path: string, xml: string): string {
  return !CHART.test(path)
    ? xml
    : xml
        .replace(/<c:majorGridlines><c:spPr\/>/g, `<c:majorGridlines>${GRID}`)
        .replace(/<c:title>.*?<\/c:title>/gs, (title: string, at: number) =>
          title.replace(/<a:r><a:t>/g, `<a:r>${run(xml.slice(0, at).endsWith("<c:chart>"))}<a:t>`),
        )
        .replace(/<c:crossAx /g, `${LABELS}<c:crossAx `);
}

function run(heading: boolean): string {
  const fill = `<a:solidFill><a:srgbClr val="${heading ? QUIET : "000000"}"/></a:solidFill>`;
  return `<a:rPr lang="en-US" sz="${heading ? 1350 : SMALL}" b="${heading ? 0 : 1}">${fill}</a:rPr>`;
}

function line(color: string): string {
  return `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
}
