import { type CarriedSource, readCarriedSource } from '../../documents/docx/read-source.ts';
import { layoutOf } from '../../documents/layout/profiles.ts';
import { buildDocumentModel } from '../../documents/plan/build-document-model.ts';
import { foreignLayout } from '../../documents/word/foreign-layout.ts';
import { foreignPlan } from '../../documents/word/foreign-plan.ts';
import { readForeignLines } from '../../documents/word/read-foreign.ts';
import { numberGaps } from '../../documents/word/typed-numbers.ts';
import { readWordLines, type WordChange } from '../../documents/word/word-changes.ts';
import { numberGap, pageLayout, wordChange } from '../../language/config/file-findings.ts';
import type { PlanIndex } from '../../language/references/plan-index.ts';
import type { CommandLine } from '../command-line.ts';
import { type Loaded, load, type NamedDocument } from '../documents.ts';
import { extension, named as namedPath } from '../inputs.ts';
import { byPlace, type Reported } from '../report/reported.ts';
import { type Selection, selectionOf } from '../selection.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { readEdited } from '../word/carried.ts';
import { changeMessage } from '../word/change-words.ts';
import { placesOfPieces, placesOfPrinted, WordPlaces } from '../word/word-places.ts';
import { isWordName, ofWordFile, readFile } from '../word-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { report } from './check.ts';

/** A Word file that was looked at. */
interface Reviewed {
  readonly loaded: Loaded;
  readonly named: NamedDocument;
  readonly findings: readonly Reported[];
}

/** `kehoach review`: tells what the rules find in Word files, and what was changed in those that carry their source. */
export async function review(line: CommandLine, io: Terminal): Promise<ExitCode> {
  const { operands } = line;
  if (operands.length === 0) {
    throw new WrongUse({ vi: 'Thiếu tên tệp Word (.docx).', en: 'The Word file (.docx) is missing.' }, true);
  }
  const other = operands.find((file) => !isWordName(file));
  if (other !== undefined) {
    throw new WrongUse({
      vi: `“${other}” không phải tệp .docx. Tệp .doc cũ: mở bằng Word hoặc LibreOffice rồi lưu thành .docx; văn bản .kehoach: dùng kehoach check.`,
      en: `“${other}” is no .docx file. Save an old .doc file as .docx with Word or LibreOffice; use kehoach check for .kehoach documents.`,
    });
  }
  const select = selectionOf(line);
  const reviewed: Reviewed[] = [];
  for (const file of [...new Set(operands)]) {
    reviewed.push(await reviewFile(file, select, io));
  }
  const [first] = reviewed as [Reviewed];
  const documents = reviewed.map(({ named }) => named);
  const findings = reviewed.flatMap((one) => one.findings).sort(byPlace);
  return report(findings, { ...first.loaded, documents, unreadable: [], configs: [] }, line, io);
}

async function reviewFile(file: string, select: Selection, io: Terminal): Promise<Reviewed> {
  const bytes = await readFile(file);
  const carried = ofWordFile(file, () => readCarriedSource(bytes));
  return carried && carried.texts.length > 0
    ? reviewCarried(file, carried, bytes, { select, io })
    : reviewForeign(file, bytes, select);
}

/** The source that the file carries is checked as it is after what was changed in Word, and the changes are told. */
async function reviewCarried(
  file: string,
  carried: CarriedSource,
  bytes: Uint8Array,
  { select, io }: { readonly select: Selection; readonly io: Terminal },
): Promise<Reviewed> {
  const { shown } = namedPath(file);
  const lines = ofWordFile(file, () => readWordLines(bytes));
  const { changes, back, loaded, named, printed } = await readEdited(file, carried, lines);
  const find = placesOfPrinted(printed, lines);
  const places = new WordPlaces(
    shown,
    lines.map(({ text }) => text),
    find,
  );
  const left = new Set<WordChange>(back.left);
  const changed = changes.map((change): Reported => {
    const { vi, en } = changeMessage(change);
    const message = left.has(change)
      ? { vi: `${vi} Chưa đưa được về nguồn.`, en: `${en} It could not be taken over into the source.` }
      : { vi, en };
    const { code, severity } = wordChange;
    const word = { section: '' };
    return { ...places.lineAt(change.line), code, severity, message, related: [], source: places.text, word };
  });
  const found = places.findings(loaded, named, select);
  noteMissing(
    shown,
    found.filter(({ code }) => code === undeclared),
    io,
  );
  return {
    loaded,
    named: { ...named, shown },
    findings: [...changed.filter(({ code }) => select(code)), ...found.filter(({ code }) => code !== undeclared)],
  };
}

/** A name that is not known. Where the file was exported it was: what it quotes lies there, not beside the Word file. */
const undeclared = 'KH101';

function noteMissing(shown: string, missing: readonly Reported[], io: Terminal): void {
  const names = new Set(missing.flatMap(({ message }) => /“([^”]+)”/u.exec(message.vi)?.[1] ?? []));
  if (names.size > 0) {
    const list = [...names].sort().join(', ');
    io.note(
      {
        vi: `${shown}: nguồn nhắc tới ${list}, không có ở thư mục này, nên chưa đối chiếu với các văn bản đó.`,
        en: `${shown}: the source names ${list}, which are not in this folder; it was not compared with them.`,
      }[io.language],
    );
  }
}

/**
 * Findings that are about how the text was made, not about the Word file: what a drafter of a `.kehoach` document
 * declares is not there, and nobody has typed its statements.
 */
const notOfWords = /^KH(?:00[1-9]|01[0-4679]|10\d|404|611|9[0-8]\d)$/;

/** The words of any other Word file are read as a plan without declarations. */
async function reviewForeign(file: string, bytes: Uint8Array, select: Selection): Promise<Reviewed> {
  const { uri, shown } = namedPath(`${file}${extension}`);
  const name = namedPath(file).shown;
  const lines = ofWordFile(file, () => readForeignLines(bytes));
  const plan = foreignPlan(lines);
  const loaded = await load([], { uri, shown, text: plan.text });
  const [named] = loaded.documents as [NamedDocument];
  const places = new WordPlaces(
    name,
    lines.map(({ text }) => text),
    placesOfPieces(plan.pieces),
  );
  const found = places.findings(loaded, named, (code) => select(code) && !notOfWords.test(code));
  const { ConfigProvider, IndexManager } = loaded.services.shared.workspace;
  const model = buildDocumentModel(named.document, IndexManager as PlanIndex);
  const profile = layoutOf(model, ConfigProvider.configFor(named.uri).layout);
  const pages = foreignLayout(bytes, lines, profile).map(({ line, message }): Reported => {
    const { code, severity } = pageLayout;
    return { ...places.lineAt(line), code, severity, message, related: [], source: places.text, word: { section: '' } };
  });
  const gaps = numberGaps(lines).map(({ line, typed, expected, before }): Reported => {
    const { code, severity } = numberGap;
    return {
      ...places.lineAt(line),
      code,
      severity,
      message: {
        vi: `Số “${typed}” không nối tiếp số trước; thứ tự đúng là “${expected}”.`,
        en: `The number “${typed}” does not follow the one before; “${expected}” would.`,
      },
      related: [{ ...places.lineAt(before), message: { vi: 'số trước ở đây', en: 'the number before is here' } }],
      source: places.text,
      word: { section: '' },
    };
  });
  return {
    loaded,
    named: { ...named, shown: name },
    findings: [...[...gaps, ...pages].filter(({ code }) => select(code)), ...found],
  };
}
