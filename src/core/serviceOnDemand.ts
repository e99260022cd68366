import type { ArticleService, ServiceHost } from './articleService.js';
import { once } from './text/once.js';

/**
 * An article service whose program is loaded when it is first asked: parser, rules and glossary are more than half of
 * the core. The build lays them into a file of their own for hosts that can load one later.
 */
export function createArticleService(host: ServiceHost): ArticleService {
  let loaded: ArticleService | undefined;
  const load = once(async () => {
    const program = await import('./articleService.js');
    loaded = program.createArticleService(host);
    return loaded;
  });
  return {
    analyze: async (text, options) => (await load()).analyze(text, options),
    segments: async (text, format) => (await load()).segments(text, format),
    glance: (analysis, stretch) => loaded?.glance(analysis, stretch),
    lookUp: async (own) => (await load()).lookUp(own),
  };
}
