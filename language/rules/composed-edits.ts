import type { TextChange } from './rule.ts';

/** A piece of a text: a stretch of the original, or words that are new. */
type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

/** Changes made one round after the other, as one set of changes of the original text. */
export class ComposedEdits {
  private pieces: Piece[];
  private readonly original: string;

  constructor(original: string) {
    this.original = original;
    this.pieces = [{ from: 0, to: original.length }];
  }

  /** The text after all rounds so far. */
  get text(): string {
    return this.pieces.map((piece) => this.wordsOf(piece)).join('');
  }

  /** One more round: changes of the text as it is now, in its order, that do not touch each other. */
  apply(changes: readonly TextChange[]): void {
    const next: Piece[] = [];
    let at = 0;
    for (const { place, newText } of changes) {
      next.push(...this.cut(at, place.offset), { words: newText });
      at = place.end;
    }
    next.push(...this.cut(at, this.text.length));
    this.pieces = next.filter((piece) => this.wordsOf(piece) !== '');
  }

  /** All rounds as changes of the original. */
  changes(): TextChange[] {
    const changes: TextChange[] = [];
    let at = 0;
    let newText = '';
    for (const piece of [...this.pieces, { from: this.original.length, to: this.original.length }]) {
      if ('words' in piece) {
        newText += piece.words;
        continue;
      }
      if (newText !== '' || piece.from > at) {
        changes.push({ place: { offset: at, end: piece.from }, newText });
      }
      newText = '';
      at = piece.to;
    }
    return changes;
  }

  /** The pieces of a stretch of the text as it is now. */
  private cut(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const { length } = this.wordsOf(piece);
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      if (from < to) {
        pieces.push(
          'words' in piece ? { words: piece.words.slice(from, to) } : { from: piece.from + from, to: piece.from + to },
        );
      }
      at += length;
    }
    return pieces;
  }

  private wordsOf(piece: Piece): string {
    return 'words' in piece ? piece.words : this.original.slice(piece.from, piece.to);
  }
}
