import { isBlank, isWordStart } from './characters.ts';
import { PhraseTable, skipBlanks, wordEnd } from './phrases.ts';
import { stringEnd } from './quotes.ts';
import { timePhraseEnd } from './time-phrase.ts';
import { TokenScan } from './token-scan.ts';
import { scopeWords, slotKinds, slotSelectors, slotSpecials } from './vocabulary.ts';

const scopes = PhraseTable.of(scopeWords);
const specials = PhraseTable.of(slotSpecials);
const slotKindTable = PhraseTable.of(slotKinds);
const selectors = PhraseTable.of(slotSelectors);

/** Scans the drafter's own words: prose lines, table rows, strings, and the slots in them. */
export abstract class TextScan extends TokenScan {
  protected scanString(): void {
    const { text, position: start } = this;
    let end = stringEnd(text, start);
    const brace = end > 0 ? this.blockInString(start, end) : -1;
    const closed = end > 0 && brace < 0;
    if (brace > 0) {
      end = this.trimEnd(start + 1, brace);
    } else if (!closed) {
      end = this.unclosedStringEnd(start);
    }
    if (!this.hasSlot(start, end)) {
      this.push('STRING', start, end);
      return;
    }
    this.push('STRING_OPEN', start, start + 1);
    const contentEnd = closed ? end - 1 : end;
    this.scanText(contentEnd);
    if (closed) {
      this.push('STRING_CLOSE', contentEnd, end);
    }
  }

  /**
   * `đơn vị A "Sở Y tế { viết tắt: "SYT" }`: what looks like the closing quote opens the value of a key, so that the
   * string lacks its own. The place of the brace of the block; -1 where there is none.
   */
  protected blockInString(start: number, end: number): number {
    const { text } = this;
    const last = this.trimEnd(start + 1, end - 1);
    if (text[last - 1] !== ':') {
      return -1;
    }
    const content = text.slice(start, last);
    const brace = content.lastIndexOf('{');
    const isOpen = brace > 0 && content.lastIndexOf('}') < brace;
    return isOpen && isBlank(content.charCodeAt(brace - 1)) ? start + brace : -1;
  }

  /**
   * Where a string without closing quote ends: at the end of its line, before a brace that opens a block there
   * (`mục "Nhận thức {`) or closes one that this line opened (`{ viết tắt: "SYT }`), so that the blocks keep their sense.
   */
  protected unclosedStringEnd(start: number): number {
    const { text } = this;
    let end = this.trimEnd(start + 1, this.lineEnd(start));
    if (text[end - 1] === '{') {
      return this.trimEnd(start + 1, end - 1);
    }
    for (let i = this.blocks.length - 1; text[end - 1] === '}' && this.blocks[i]?.line === this.line; i--) {
      end = this.trimEnd(start + 1, end - 1);
    }
    return end;
  }

  protected hasSlot(from: number, end: number): boolean {
    const { text } = this;
    for (let i = from; i < end; i++) {
      if (text[i] === '{') {
        if (text[i + 1] !== '{') {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** @param inBlock whether the line's own block opened before the prose, so that its brace may close at the end */
  protected scanProse(inBlock = false): void {
    const { text, position } = this;
    this.push('MARK', position, position + 1);
    if (text[position] === '#' && isWordStart(text.charCodeAt(position + 1))) {
      this.push('PROSE_NAME', position + 1, wordEnd(text, position + 1));
    }
    this.position = skipBlanks(text, this.position);
    const lineEnd = this.lineEnd(this.position);
    let end = this.trimEnd(this.position, lineEnd);
    const closes = this.closingBraceAt(end);
    if (closes) {
      end = this.trimEnd(this.position, end - 1);
    }
    this.scanText(end);
    if (closes) {
      const brace = text.lastIndexOf('}', lineEnd - 1);
      if (!inBlock) {
        this.closedInProse.push(brace);
      }
      this.blocks.pop();
      this.push('}', brace, brace + 1);
    }
    this.position = lineEnd;
  }

  /** Is the last character of this prose line a brace that closes no slot, while a block is open? */
  protected closingBraceAt(end: number): boolean {
    const { text } = this;
    if (text[end - 1] !== '}' || this.blocks.length === 0) {
      return false;
    }
    let open = false;
    for (let i = this.position; i < end - 1; i++) {
      const char = text[i];
      if ((char === '{' && text[i + 1] === '{') || (char === '}' && text[i + 1] === '}' && !open)) {
        i++;
        if (i === end - 1) {
          return false;
        }
      } else if (char === '{') {
        open = true;
      } else if (char === '}') {
        open = false;
      }
    }
    return !open;
  }

  protected scanRow(): void {
    const { text } = this;
    const lineEnd = this.lineEnd(this.position);
    const end = this.trimEnd(this.position, lineEnd);
    this.push('ROW_START', this.position, this.position + 1);
    while (this.position < end) {
      const start = skipBlanks(text, this.position);
      let cellEnd = start;
      let slot = false;
      while (cellEnd < end && (text[cellEnd] !== '|' || slot)) {
        if (text[cellEnd] === '\\') {
          cellEnd++;
        } else if (text[cellEnd] === '{' && text[cellEnd + 1] === '{' && !slot) {
          cellEnd++;
        } else if (text[cellEnd] === '{') {
          slot = true;
        } else if (text[cellEnd] === '}') {
          slot = false;
        }
        cellEnd++;
      }
      cellEnd = Math.min(cellEnd, end);
      this.position = start;
      this.scanText(this.trimEnd(start, cellEnd));
      this.position = cellEnd;
      if (cellEnd < end) {
        this.push('BAR', cellEnd, cellEnd + 1);
      }
    }
    this.position = lineEnd;
  }

  /** Text and slots up to `end`, in prose, a cell or a string. */
  protected scanText(end: number): void {
    const { text } = this;
    let start = this.position;
    let i = start;
    while (i < end) {
      if (text[i] === '{' && text[i + 1] === '{') {
        i += 2;
      } else if (text[i] === '{') {
        this.push('TEXT', start, i);
        this.scanSlot(i, end);
        start = this.position;
        i = start;
      } else {
        i++;
      }
    }
    this.push('TEXT', start, end);
  }

  protected scanSlot(start: number, end: number): void {
    const { text } = this;
    this.push('SLOT_OPEN', start, start + 1);
    let first = true;
    let named = false;
    while (this.position < end) {
      const position = skipBlanks(text, this.position);
      this.position = position;
      if (position >= end) {
        return;
      }
      const char = text[position];
      if (char === '}') {
        this.push('SLOT_CLOSE', position, position + 1);
        return;
      }
      if (char === ':') {
        let close = position;
        while (close < end && text[close] !== '}') {
          close++;
        }
        this.push('SLOT_WORDS', position, close);
        continue;
      }
      if (first) {
        const special = specials.match(text, position);
        const kind = special ? undefined : slotKindTable.match(text, position);
        if (special || kind) {
          this.push(special ? 'SLOT_SPECIAL' : 'SLOT_KIND', position, (special ?? kind)?.end as number);
          first = false;
          named = special !== undefined;
          continue;
        }
      }
      first = false;
      if (!named && isWordStart(text.charCodeAt(position))) {
        this.scanName();
        named = this.tokens.at(-1)?.tokenType.name === 'ID';
        continue;
      }
      if (named && this.scanSelector(position)) {
        continue;
      }
      this.push('SLOT_JUNK', position, Math.max(wordEnd(text, position), position + 1));
    }
  }

  protected scanSelector(position: number): boolean {
    const { text } = this;
    const time = timePhraseEnd(text, position);
    if (time > 0) {
      this.push('SLOT_TIME', position, time);
      return true;
    }
    const scope = scopes.match(text, position);
    if (scope) {
      this.push('SLOT_SCOPE', position, scope.end);
      return true;
    }
    const selector = selectors.match(text, position);
    if (selector) {
      this.push('SELECTOR', position, selector.end);
      return true;
    }
    if (isWordStart(text.charCodeAt(position))) {
      this.push('ID', position, wordEnd(text, position));
      return true;
    }
    return false;
  }
}
