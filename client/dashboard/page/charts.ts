/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The charts of the page, and the same as pictures for a report. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  type Plugin,
  Title,
  Tooltip,
} from 'chart.js';
import type { DashboardAmount, DashboardTarget } from '../../../server/protocol/dashboard.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Title, Tooltip);

/** The colours that a chart is drawn in. */
interface Palette {
  readonly text: string;
  readonly grid: string;
  readonly own: readonly string[];
  readonly parent: readonly string[];
}

/** On white paper, whatever the theme. */
const paper: Palette = {
  text: '#1f1f1f',
  grid: '#d0d0d0',
  own: ['#1f5fbf', '#6b3fa0', '#0b7a75'],
  parent: ['#b35900', '#8a1f4d', '#5c5c00'],
};

function themePalette(): Palette {
  const style = getComputedStyle(document.body);
  const colour = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: colour('--vscode-foreground', '#444'),
    // Borders of high contrast themes would be louder than the bars.
    grid: '#8884',
    own: [
      colour('--vscode-charts-blue', '#3794ff'),
      colour('--vscode-charts-purple', '#b180d7'),
      colour('--vscode-charts-green', '#89d185'),
    ],
    parent: [
      colour('--vscode-charts-yellow', '#cca700'),
      colour('--vscode-charts-red', '#f14c4c'),
      colour('--vscode-charts-foreground', '#888'),
    ],
  };
}

/** How numbers are written in Vietnamese: 1.234,5. */
const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Writes each bar's number at its end, so that a picture can be read without the table. */
function numbersOnBars(colour: string): Plugin<'bar'> {
  return {
    id: 'numbersOnBars',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const isLying = chart.options.indexAxis === 'y';
      ctx.save();
      ctx.fillStyle = colour;
      ctx.font = `11px ${Chart.defaults.font.family}`;
      ctx.textAlign = isLying ? 'left' : 'center';
      ctx.textBaseline = isLying ? 'middle' : 'bottom';
      chart.data.datasets.forEach((dataset, i) => {
        chart.getDatasetMeta(i).data.forEach((bar, j) => {
          const value = dataset.data[j];
          if (typeof value === 'number') {
            ctx.fillText(format.format(value), bar.x + (isLying ? 4 : 0), bar.y - (isLying ? 0 : 2));
          }
        });
      });
      ctx.restore();
    },
  };
}

/** How a chart looks in some colours: on the page, or on paper. */
type Drawing = (palette: Palette) => ChartConfiguration<'bar'>;

/** A target over its milestones, the document's own values filled, the parent's in outline. Undefined without numbers. */
export function drawTarget(target: DashboardTarget): Drawing | undefined {
  const series = target.series.filter(({ values }) => values.some((value) => value?.number !== undefined));
  if (series.length === 0) {
    return undefined;
  }
  const numbers = series.flatMap(({ values }) => values.flatMap((value) => value?.number ?? []));
  return (palette) => {
    const counts = { own: 0, parent: 0 };
    return {
      type: 'bar',
      data: {
        labels: [...target.times],
        datasets: series.map(({ label, isParent, values }) => {
          const side = isParent ? 'parent' : 'own';
          const colours = palette[side];
          const colour = colours[counts[side]++ % colours.length] as string;
          return {
            label,
            data: values.map((value) => value?.number ?? null),
            backgroundColor: isParent ? 'transparent' : colour,
            borderColor: colour,
            borderWidth: isParent ? 2 : 0,
            maxBarThickness: 34,
          };
        }),
      },
      options: {
        ...common(palette),
        layout: { padding: { top: 16 } },
        scales: {
          x: { grid: { display: false }, ticks: { color: palette.text } },
          y: {
            beginAtZero: true,
            ...(target.unit === '%' && numbers.every((number) => number <= 100) ? { max: 100 } : {}),
            grid: { color: palette.grid },
            ticks: { color: palette.text, maxTicksLimit: 6, callback: (value) => format.format(Number(value)) },
            title: { display: target.unit !== '', text: target.unit, color: palette.text },
          },
        },
        plugins: {
          legend: { position: 'bottom', labels: { color: palette.text, boxWidth: 14 } },
          tooltip: {
            callbacks: {
              // The words of the document, not the number that was made of them.
              label: ({ datasetIndex, dataIndex, dataset }) =>
                `${dataset.label}: ${series[datasetIndex]?.values[dataIndex]?.text ?? ''}`,
            },
          },
        },
      },
      plugins: [numbersOnBars(palette.text)],
    };
  };
}

/** Height of a lying bar with its surroundings, in pixels. */
export const barHeight = 30;

/** Amounts as lying bars, one below the other. Undefined without numbers. */
export function drawAmounts(amounts: readonly DashboardAmount[], unit: string): Drawing | undefined {
  if (!amounts.some(({ number }) => number !== undefined)) {
    return undefined;
  }
  return (palette) => ({
    type: 'bar',
    data: {
      labels: amounts.map(({ label }) => inLines(label)),
      datasets: [
        {
          data: amounts.map(({ number }) => number ?? null),
          backgroundColor: palette.own[0] as string,
          maxBarThickness: 20,
        },
      ],
    },
    options: {
      ...common(palette),
      indexAxis: 'y',
      layout: { padding: { right: 44 } },
      scales: {
        x: {
          beginAtZero: true,
          grid: { color: palette.grid },
          ticks: { color: palette.text, maxTicksLimit: 6, callback: (value) => format.format(Number(value)) },
          title: { display: true, text: unit, color: palette.text },
        },
        y: { grid: { display: false }, ticks: { color: palette.text, autoSkip: false, font: { size: 11 } } },
      },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { label: ({ dataIndex }) => amounts[dataIndex]?.text ?? '' } },
      },
    },
    plugins: [numbersOnBars(palette.text)],
  });
}

/** Letters in a line of a bar's label. */
const lineLength = 24;

/** A label in two lines at most, broken between words. */
function inLines(label: string): string[] {
  const lines = [''];
  for (const word of label.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= lineLength) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
  }
  return lines.length <= 2 ? lines : [lines[0] as string, `${lines[1]}…`];
}

const common = (palette: Palette) => ({
  responsive: true,
  maintainAspectRatio: false,
  animation: false as const,
  color: palette.text,
});

/** Draws a chart on the page, in the colours of the theme. */
export function show(canvas: HTMLCanvasElement, drawing: Drawing): Chart<'bar'> {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  return new Chart(canvas, drawing(themePalette()));
}

/** A chart as a picture (PNG, base64) on white, with its title. */
export function pictureOf(title: string, drawing: Drawing, height: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = height;
  const config = drawing(paper);
  const white: Plugin<'bar'> = {
    id: 'white',
    beforeDraw({ ctx, width, height: full }) {
      ctx.save();
      ctx.fillStyle = '#fff';
      ctx.fillRect(0, 0, width, full);
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    ...config,
    options: {
      ...config.options,
      responsive: false,
      devicePixelRatio: 2,
      plugins: {
        ...config.options?.plugins,
        title: { display: true, text: title, color: paper.text, font: { size: 14 } },
      },
    },
    plugins: [white, ...(config.plugins ?? [])],
  });
  const png = canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  chart.destroy();
  return png;
}
