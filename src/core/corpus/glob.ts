/**
 * Whether a path (relative, with slashes) fits a pattern as VS Code's settings have them: `*` and `?` within a part of
 * the path, `**` for any number of parts, `{a,b}` for one of several, `[a-z]` for one character. A pattern without a
 * slash is for the whole path too. One that cannot be read fits nothing.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.flatMap((pattern) => {
    try {
      return [new RegExp(`^${expressionOf(pattern.replace(/^\.?\//, ''))}$`, 'u')];
    } catch {
      return [];
    }
  });
  return (path) => expressions.some((expression) => expression.test(path));
}

const token = /\*\*\/|\/\*\*$|\*\*|\*|\?|\{|\}|,|\[!?[^\]/]+\]|./gsu;

function expressionOf(pattern: string): string {
  let depth = 0;
  const parts = Array.from(pattern.matchAll(token), ([part]) => {
    switch (part) {
      case '**/':
        return '(?:[^/]+/)*';
      case '/**':
        return '(?:/.*)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth++;
        return '(?:';
      case '}':
        if (depth === 0) return '\\}';
        depth--;
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return part.length > 1 && part.startsWith('[')
          ? `[${part.startsWith('[!') ? '^' : ''}${part.slice(part.startsWith('[!') ? 2 : 1, -1).replace(/[\\[\]]/g, '\\$&')}]`
          : part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    }
  });
  return parts.join('');
}
