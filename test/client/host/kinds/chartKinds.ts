import { localAddress } from "../areas";
import { refuseProtected, sameText, type Chart, type Series, type Sheet } from "../book";
import { areaArgument, item, need, ofType, oneOf, type Item, type KindOf } from "../kinds";

const TYPES = ["Line", "XYScatter", "ColumnClustered", "BarClustered", "ColumnStacked"];

/** A title is what writes its text. */
type Title = (text: string) => void;

const titleOf = (name: string): KindOf<Title> => ({
  name,
  properties: { Text: { set: (write, text: unknown) => write(ofType("string", text)) } },
});
const CHART_TITLE = titleOf("ChartTitle");
const AXIS_TITLE = titleOf("ChartAxisTitle");

const AXIS: KindOf<Title> = {
  name: "ChartAxis",
  parts: { Title: (write) => item(AXIS_TITLE, write) },
};

const axis = (chart: Chart, key: "category" | "value"): Item | null =>
  item(AXIS, (text: string) => void (chart.axisTitles[key] = text));

const AXES: KindOf<Chart> = {
  name: "ChartAxes",
  parts: {
    CategoryAxis: (chart) => axis(chart, "category"),
    ValueAxis: (chart) => axis(chart, "value"),
  },
};

const LEGEND: KindOf<Chart> = {
  name: "ChartLegend",
  properties: {
    Visible: { set: (chart, on: unknown) => void (chart.legend = ofType("boolean", on)) },
  },
};

interface OwnSeries {
  readonly chart: Chart;
  readonly series: Series;
}

const SERIES: KindOf<OwnSeries> = {
  name: "ChartSeries",
  properties: {
    Name: { set: ({ series }, name: unknown) => void (series.name = ofType("string", name)) },
  },
  methods: {
    SetValues: ({ series, chart }, [range]) =>
      void (series.values = areaArgument(chart.sheet.book, range)),
    SetXAxisValues: ({ series, chart }, [range]) =>
      void (series.categories = areaArgument(chart.sheet.book, range)),
  },
};

const ALL_SERIES: KindOf<Chart> = {
  name: "ChartSeriesCollection",
  items: (chart) => chart.series.map((series) => item(SERIES, { chart, series })),
  methods: {
    GetItemAt: (chart, [index]) => {
      const series = chart.series[ofType("number", index)];
      return need(series === undefined ? null : item(SERIES, { chart, series }));
    },
    Add: (chart, [name]) => {
      const series = { name: ofType("string", name), values: null, categories: null };
      chart.series.push(series);
      return item(SERIES, { chart, series });
    },
  },
};

const CHART: KindOf<Chart> = {
  name: "Chart",
  id: ({ name }) => name,
  properties: {
    Name: {
      get: ({ name }) => name,
      set: (chart, name: unknown) => void (chart.name = ofType("string", name)),
    },
  },
  parts: {
    Title: (chart) => item(CHART_TITLE, (text: string) => void (chart.title = text)),
    Axes: (chart) => item(AXES, chart),
    Legend: (chart) => item(LEGEND, chart),
    Series: (chart) => item(ALL_SERIES, chart),
  },
  methods: {
    SetPosition: (chart, corners) => {
      chart.position = corners
        .filter((corner) => corner !== null && corner !== undefined)
        .map((corner) => localAddress(areaArgument(chart.sheet.book, corner)));
    },
  },
};

export const CHARTS: KindOf<Sheet> = {
  name: "ChartCollection",
  items: ({ charts }) => charts.map((chart) => item(CHART, chart)),
  find: ({ charts }, key) =>
    item(
      CHART,
      charts.find(({ name }) => sameText(name, key)),
    ),
  methods: {
    GetItemOrNullObject: ({ charts }, [key]) =>
      item(
        CHART,
        charts.find(({ name }) => sameText(name, key)),
      ),
    Add: (sheet, [type, source, seriesBy]) => {
      refuseProtected(sheet);
      const values = areaArgument(sheet.book, source);
      const chart: Chart = {
        sheet,
        name: `Chart ${sheet.charts.length + 1}`,
        type: oneOf(TYPES, type),
        seriesBy: oneOf(["Auto", "Columns", "Rows"], seriesBy ?? "Auto"),
        title: "",
        legend: true,
        axisTitles: {},
        position: [],
        series: [{ name: "", values, categories: null }],
      };
      sheet.charts.push(chart);
      return item(CHART, chart);
    },
  },
};
