import { rememberByText } from './remember.ts';

/**
 * Which syllables Vietnamese can have: onset, rime, tone. A syllable that is written otherwise is a slip of the pen or a
 * word of another language. Both places of the tone mark in open "oa", "oe", "uy" are right.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

const rimes: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uêu ' +
    'uôc uôi uôm uôn uông uôt uơ uơt uy uya uych uyn uynh uyt uyu uyên uyêt uyp ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ynh yt ych yêm yên yêng yêt yêu'
  ).split(' '),
);

const tones: Readonly<Record<string, string>> = {
  '\u0300': 'huyền',
  '\u0301': 'sắc',
  '\u0309': 'hỏi',
  '\u0303': 'ngã',
  '\u0323': 'nặng',
};

/** The marks of the tones but the level one, as NFD has them. */
export const toneMarks: readonly string[] = Object.keys(tones);

/** Onsets that are letters of the rime too come last: "gi" before "g", "qu" before nothing. */
const byLength = [...onsets].sort((a, b) => b.length - a.length);

/** Is this a syllable that Vietnamese can have? Any letter case and normal form. */
export const isSyllable = rememberByText((word): boolean => {
  const read = readTone(word.normalize('NFC').toLocaleLowerCase('vi'));
  return (
    read !== undefined &&
    ['', ...byLength].some((onset) => read.plain.startsWith(onset) && fits(onset, read.plain.slice(onset.length), read))
  );
});

interface Toned {
  /** The letters with their shapes, without the tone. */
  readonly plain: string;
  readonly tone: string | undefined;
  /** The letter that carries it. */
  readonly at: number;
}

/** Takes the tone off; undefined where there are two. */
function readTone(word: string): Toned | undefined {
  let [plain, tone, at]: [string, string | undefined, number] = ['', undefined, -1];
  for (const [i, letter] of [...word].entries()) {
    const marks = [...letter.normalize('NFD')];
    const own = marks.find((mark) => tones[mark] !== undefined);
    if (own !== undefined && tone !== undefined) {
      return undefined;
    }
    if (own !== undefined) {
      [tone, at] = [tones[own], i];
    }
    plain += marks
      .filter((mark) => mark !== own)
      .join('')
      .normalize('NFC');
  }
  return { plain, tone, at };
}

function fits(onset: string, rime: string, { tone, at }: Toned): boolean {
  if (!rimes.has(rime) || !spelt(onset, rime)) {
    return false;
  }
  // A stop at the end takes a sharp or a heavy tone only.
  if (/(?:c|ch|p|t)$/u.test(rime) && tone !== 'sắc' && tone !== 'nặng') {
    return false;
  }
  return tone === undefined || tonePlaces(rime).includes(at - onset.length);
}

/** "c", "g", "ng" before back vowels, "k", "gh", "ngh" before front ones; "gì" and "giếng" share their i. */
function spelt(onset: string, rime: string): boolean {
  const front = /^[eêiy]/u.test(rime);
  switch (onset) {
    case 'c':
    case 'ng':
      return !front;
    case 'g':
      return !front || rime.startsWith('i');
    case 'k':
    case 'gh':
    case 'ngh':
      return front;
    case 'gi':
      return !/^[iy]/u.test(rime);
    case 'qu':
      return !/^[uư]/u.test(rime);
    default:
      return !rime.startsWith('yê') || onset === '';
  }
}

/** Where in a rime the tone mark may stand. */
function tonePlaces(rime: string): readonly number[] {
  const letters = [...rime];
  const shaped = letters.flatMap((letter, i) => (/[ăâêôơư]/u.test(letter) ? [i] : []));
  if (shaped.length > 0) {
    return [shaped.at(-1) as number];
  }
  const vowels = letters.filter((letter) => /[aeiouy]/u.test(letter)).length;
  if (vowels < letters.length || vowels === 1) {
    return [vowels - 1];
  }
  if (vowels === 3) {
    return [1];
  }
  return /^(?:oa|oe|uy)$/u.test(rime) ? [0, 1] : [0];
}
