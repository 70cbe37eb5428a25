/** Typing in one document: what each server takes from a key to its diagnostics, interleaved key by key. */
import { setTimeout as delay } from 'node:timers/promises';
import { type EditedDocument, type EditedText, editedDocument, type Site, sites, typed } from './edited-documents.ts';
import { type Position, ServerProcess, type ServerProgram } from './lsp-client.ts';
import { median, p95 } from './statistics.ts';

export interface KeystrokeOptions {
  readonly lines: number;
  /** How often each server is started and the document opened. */
  readonly starts: number;
  /** How often the words of each place are typed and deleted again. */
  readonly rounds: number;
  readonly bursts: number;
}

/** Medians in milliseconds, MB; p95 where it says so. */
export interface KeystrokeResult {
  readonly server: string;
  readonly lines: number;
  /** From the start of the process to the answer to `initialize`. */
  readonly start: number;
  readonly open: number;
  readonly key: number;
  readonly keyP95: number;
  readonly keyBySite: Readonly<Record<Site, number>>;
  readonly cpuPerKey: number;
  readonly completion: number;
  readonly memory: number;
  /** From the last key of a burst to the diagnostics of the text as it then stands. */
  readonly burst: number;
  /** The longest time without diagnostics from the first key of a burst on. */
  readonly burstSilence: number;
  readonly burstPublished: number;
  readonly keys: number;
}

interface Contestant {
  readonly server: ServerProcess;
  readonly document: EditedText;
  readonly uri: string;
  readonly starts: number[];
  readonly opens: number[];
  readonly keys: Record<Site, number[]>;
  readonly completions: number[];
  readonly bursts: { last: number; silence: number; published: number }[];
  cpu: number;
}

/** Measures all servers on one length of document, each in turn at every step. */
export async function measureKeystrokes(
  programs: readonly ServerProgram[],
  options: KeystrokeOptions,
): Promise<KeystrokeResult[]> {
  const document = editedDocument(options.lines);
  const contestants: Contestant[] = [];
  const times = programs.map((): Pick<Contestant, 'starts' | 'opens'> => ({ starts: [], opens: [] }));
  for (let start = 1; start <= options.starts; start++) {
    for (const [i, program] of programs.entries()) {
      const contestant = await startServer(program, document, times[i] as Pick<Contestant, 'starts' | 'opens'>);
      if (start < options.starts) {
        await contestant.server.stop();
      } else {
        contestants.push(contestant);
      }
    }
  }
  try {
    await typeKeys(contestants, 1, () => {});
    const before = contestants.map(({ server }) => server.cpu());
    await typeKeys(contestants, options.rounds, (contestant, site, time) => contestant.keys[site].push(time));
    contestants.forEach((contestant, i) => {
      contestant.cpu = contestant.server.cpu() - (before[i] as number);
    });
    await completeAfterKeys(contestants, options.rounds);
    for (let burst = 0; burst < options.bursts; burst++) {
      for (const contestant of contestants) {
        contestant.bursts.push(await typeBurst(contestant));
      }
    }
    return contestants.map((contestant) => resultOf(contestant, options.lines));
  } finally {
    await Promise.all(contestants.map(({ server }) => server.stop()));
  }
}

async function startServer(
  program: ServerProgram,
  documents: EditedDocument,
  times: Pick<Contestant, 'starts' | 'opens'>,
): Promise<Contestant> {
  const server = new ServerProcess(program);
  await server.initialize();
  times.starts.push(performance.now() - server.started);
  // Servers prepare themselves after that answer; what is measured next is a document that is opened later.
  await delay(300);
  const document = program.languageId === 'yaml' ? documents.yaml : documents.kehoach;
  const uri = `file:///kehoach-bench/van-ban.${program.extension}`;
  const start = performance.now();
  const published = server.published(uri);
  server.open(uri, document.text);
  times.opens.push((await published).time - start);
  await delay(300);
  const keys = Object.fromEntries(sites.map((site) => [site, []])) as unknown as Record<Site, number[]>;
  return { server, document, uri, ...times, keys, completions: [], bursts: [], cpu: 0 };
}

/** One key for each server in turn, at each place: words are typed, then deleted from their end. */
async function typeKeys(
  contestants: readonly Contestant[],
  rounds: number,
  note: (contestant: Contestant, site: Site, time: number) => void,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const site of sites) {
      for (const { text, at, deleted } of keysOf(site)) {
        for (const contestant of contestants) {
          const { server, uri, document } = contestant;
          const start = performance.now();
          const published = server.published(uri, server.edit(uri, after(document.sites[site], at), text, deleted));
          note(contestant, site, (await published).time - start);
        }
      }
    }
  }
}

interface Key {
  readonly text: string;
  /** Characters after the place. */
  readonly at: number;
  readonly deleted: number;
}

function keysOf(site: Site): Key[] {
  const characters = [...typed[site]];
  const forwards = characters.map((text, at) => ({ text, at, deleted: 0 }));
  const backwards = characters.map((_, i) => ({ text: '', at: characters.length - 1 - i, deleted: 1 }));
  return [...forwards, ...backwards];
}

const after = ({ line, character }: Position, characters: number): Position => ({
  line,
  character: character + characters,
});

/** A key, and at once the request for completion after it; the time to the answer. */
async function completeAfterKeys(contestants: readonly Contestant[], rounds: number): Promise<void> {
  const words = [...typed.line];
  for (let round = 0; round < rounds; round++) {
    for (const { text, at, deleted } of keysOf('line')) {
      for (const contestant of contestants) {
        const { server, uri, document } = contestant;
        const position = after(document.sites.line, at + (deleted ? 0 : 1));
        const start = performance.now();
        const published = server.published(uri, server.edit(uri, after(document.sites.line, at), text, deleted));
        const answer = server.request('textDocument/completion', { textDocument: { uri }, position });
        await answer;
        if (at < words.length) {
          contestant.completions.push(performance.now() - start);
        }
        await published;
      }
    }
  }
}

const burstKeys = 20;
/** Between two keys of a burst: what a held key gives. */
const burstPause = 30;

/** Twenty keys in a prose line without waiting for answers. */
async function typeBurst({ server, uri, document }: Contestant): Promise<Contestant['bursts'][number]> {
  const published: { time: number; version: number | undefined }[] = [];
  const stop = server.onPublished((one) => {
    if (one.uri === uri) {
      published.push(one);
    }
  });
  const first = performance.now();
  let last = first;
  let version = 0;
  for (let key = 0; key < burstKeys; key++) {
    const due = first + key * burstPause;
    await delay(Math.max(0, due - performance.now()));
    last = performance.now();
    version = server.edit(uri, after(document.sites.prose, key), 'x');
  }
  // Servers that give no versions have answered when they have been silent for as long as any of them waits.
  const seen = (): boolean => published.some((one) => one.version !== undefined && one.version >= version);
  for (let waited = 0; waited < 3_000 && !seen(); waited += 10) {
    await delay(10);
  }
  const final = published.find((one) => one.version !== undefined && one.version >= version) ?? published.at(-1);
  const times = [first, ...published.map(({ time }) => time)].filter((time) => time <= (final?.time ?? last));
  const silences = times.slice(1).map((time, i) => time - (times[i] as number));
  stop();
  const undone = server.published(uri, server.edit(uri, document.sites.prose, '', burstKeys));
  await undone;
  await delay(100);
  return {
    last: final && final.time > last ? final.time - last : Number.NaN,
    silence: Math.max(...silences),
    published: published.length,
  };
}

function resultOf(contestant: Contestant, lines: number): KeystrokeResult {
  const { server, starts, opens, keys, completions, bursts, cpu } = contestant;
  const all = Object.values(keys).flat();
  return {
    server: server.program.name,
    lines,
    start: median(starts),
    open: median(opens),
    key: median(all),
    keyP95: p95(all),
    keyBySite: Object.fromEntries(sites.map((site) => [site, median(keys[site])])) as Record<Site, number>,
    cpuPerKey: cpu / all.length,
    completion: median(completions),
    memory: server.memory().now,
    burst: median(bursts.map(({ last }) => last)),
    burstSilence: Math.max(...bursts.map(({ silence }) => silence)),
    burstPublished: median(bursts.map(({ published }) => published)),
    keys: all.length,
  };
}
