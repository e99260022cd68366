/**
 * Functions that run inside VS Code's page. Each is sent there as source text, so it can use nothing outside
 * itself, and names no function inside (a compiler on the way would wrap that in a helper of its own).
 */

/**
 * @typedef {object} ShownText
 * @property {{ x: number, y: number, width: number, height: number }} rect in CSS pixels of the page
 * @property {{ decorationLine: string, decorationStyle: string, decorationColor: string, borderStyle: string,
 *   borderColor: string, color: string }} style computed, of the innermost element
 *   around the first character; the border is the bottom one (a decoration's background lies in an element of its own
 *   behind the text)
 * @property {string} classes of that element
 */

/**
 * Finds words in the active editor, as they are shown: words that wrap to the next line are not found.
 * @param {{ words: string, nth: number }} query `nth` counts from 1, down the visible part of the text
 * @returns {ShownText | undefined}
 */
export function findShownText({ words, nth }) {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-lines > .view-line')];
  let count = 0;
  for (const line of lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)) {
    /** @type {Text[]} */
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) nodes.push(node);
    }
    // VS Code shows spaces as no-break spaces.
    const text = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
      count += 1;
      if (count < nth) continue;
      const range = document.createRange();
      let passed = 0;
      /** @type {Element | null} */
      let element = null;
      for (const node of nodes) {
        const [from, to] = [start - passed, start + words.length - passed];
        if (from >= 0 && from < node.length) {
          range.setStart(node, from);
          element = node.parentElement;
        }
        if (to > 0 && to <= node.length) range.setEnd(node, to);
        passed += node.length;
      }
      if (element === null) return undefined;
      const { x, y, width, height } = range.getBoundingClientRect();
      const computed = getComputedStyle(element);
      const style = {
        decorationLine: computed.textDecorationLine,
        decorationStyle: computed.textDecorationStyle,
        decorationColor: computed.textDecorationColor,
        borderStyle: computed.borderBottomStyle,
        borderColor: computed.borderBottomColor,
        color: computed.color,
      };
      return { rect: { x, y, width, height }, style, classes: element.className };
    }
  }
  return undefined;
}

/**
 * The words in the active editor that carry a decoration of an extension, in no certain order; a stretch without a gap
 * is one, where it does not wrap.
 * @returns {string[]}
 */
export function highlightedStretches() {
  /** @type {string[]} */
  const stretches = [];
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line > span')) {
    let stretch = '';
    for (const part of line.children) {
      if (part.className.includes('TextEditorDecorationType')) stretch += part.textContent;
      else if (stretch !== '') {
        stretches.push(stretch);
        stretch = '';
      }
    }
    if (stretch !== '') stretches.push(stretch);
  }
  // VS Code shows spaces as no-break spaces.
  return stretches.map((stretch) => stretch.replaceAll('\u00a0', ' '));
}
