import { type OffsetMap, OffsetMapBuilder } from '../text/offsetMap.js';
import { opaqueMark, type Segment } from './segment.js';

/** Maps offsets in a segment's text to offsets in the article's source, and back. */
export function segmentOffsets(segment: Pick<Segment, 'pieces'>): OffsetMap {
  const builder = new OffsetMapBuilder();
  for (const { span, opaque } of segment.pieces) {
    if (opaque) builder.replace(span.start, span.end, opaqueMark.length);
    else builder.copy(span.start, span.end - span.start);
  }
  return builder.build();
}
