import { areaArgument } from "./arguments";
import { OfficeError } from "./context";
import type { Kind, KindOf } from "./kinds";
import type { Area, Chart, Series, Sheet } from "./model";

const SERIES: KindOf<Series> = {
  name: "ChartSeries",
  scalars: { name: { set: (series: Series, name: string) => void (series.name = name) } },
  methods: {
    setValues: (self, range: object) =>
      self.queue((series) => void (series.values = areaArgument(null, range))),
    setXAxisValues: (self, range: object) =>
      self.queue((series) => void (series.categories = areaArgument(null, range))),
  },
};

const SERIES_LIST: KindOf<Chart> = {
  name: "ChartSeriesCollection",
  methods: {
    getItemAt: (self, index: number) => self.object(SERIES as Kind, ({ series }) => series[index]),
    add: (self, name: string) => {
      const added: Series = { name, values: null as unknown as Area, categories: null };
      self.queue(({ series }) => void series.push(added));
      return self.object(SERIES as Kind, () => added);
    },
  },
};

const TITLE: KindOf<(text: string) => void> = {
  name: "ChartTitle",
  scalars: { text: { set: (write: (text: string) => void, text: string) => write(text) } },
};

const axis = (key: "category" | "value"): KindOf<Chart> => ({
  name: "ChartAxis",
  parts: {
    title: {
      kind: () => TITLE as Kind,
      of: (chart) => (text: string) => void (chart.axisTitles[key] = text),
    },
  },
});

const AXES: KindOf<Chart> = {
  name: "ChartAxes",
  parts: {
    categoryAxis: { kind: () => axis("category") as Kind, of: (chart) => chart },
    valueAxis: { kind: () => axis("value") as Kind, of: (chart) => chart },
  },
};

const LEGEND: KindOf<Chart> = {
  name: "ChartLegend",
  scalars: { visible: { set: (chart: Chart, on: boolean) => void (chart.legend = on) } },
};

const CHART: KindOf<Chart> = {
  name: "Chart",
  scalars: {
    name: {
      get: ({ name }) => name,
      set: (chart: Chart, name: string) => void (chart.name = name),
    },
  },
  parts: {
    title: {
      kind: () => TITLE as Kind,
      of: (chart) => (text: string) => void (chart.title = text),
    },
    axes: { kind: () => AXES as Kind, of: (chart) => chart },
    legend: { kind: () => LEGEND as Kind, of: (chart) => chart },
    series: { kind: () => SERIES_LIST as Kind, of: (chart) => chart },
  },
  methods: {
    setPosition: (self, from: string, to: string) =>
      self.queue((chart) => void (chart.position = [from, to])),
  },
};

export const CHARTS: KindOf<Sheet> = {
  name: "ChartCollection",
  methods: {
    getItemOrNullObject: (self, name: string) =>
      self.object(CHART as Kind, ({ charts }) => charts.find((one) => one.name === name), true),
    add: (self, ...[type, source, seriesBy]: [string, object, string]) => {
      let added: Chart;
      self.queue((sheet) => {
        if (sheet.protected) {
          throw new OfficeError("AccessDenied");
        }
        const values = areaArgument(sheet.book, source);
        added = {
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          seriesBy,
          title: "",
          legend: true,
          axisTitles: {},
          position: [],
          series: [{ name: "", values, categories: null }],
        };
        sheet.charts.push(added);
      });
      return self.object(CHART as Kind, () => added);
    },
  },
};
