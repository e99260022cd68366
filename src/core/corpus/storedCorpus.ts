import { type Entity, entityKey } from '../resolution/entity.js';
import { mentionField, mentionWidth } from './articleMentions.js';
import { ByteReader, ByteWriter } from './byteStream.js';
import { checksum } from './checksum.js';
import { CorpusIndex } from './corpusIndex.js';
import type { Steps } from '../text/steps.js';

const magic = 'policy-annotator corpus';
/** Of the bytes' layout: what has another is not read. */
const layout = 1;
/** Bytes of the checksum at the end. */
const checksumSize = 4;
/** Bits of an entity's field of flags. */
const flag = { known: 1, subtype: 2, germanDiffers: 4 } as const;

/**
 * The corpus in bytes: a head with `made`, which says what it was made with (data, glossary, settings), the entities,
 * the articles with their mentions, each place as the distance from the one before, and a checksum over all of it. Where
 * the corpus changes between two steps, each article is written as it was at one moment.
 */
export function* serializeCorpus(corpus: CorpusIndex, made: string): Steps<Uint8Array> {
  const entities = new ByteWriter();
  const articles = new ByteWriter();
  const numbers = new Map<string, number>();
  const numberOf = (entity: Entity): number => {
    const key = entityKey(entity);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    writeEntity(entities, entity);
    return numbers.size - 1;
  };
  let count = 0;
  // Sorted, so that the bytes are the same in whatever order the articles were read.
  for (const path of [...corpus.paths()].sort()) {
    const stamp = corpus.stampOf(path);
    if (stamp === undefined) continue;
    const article = corpus.articleMentions(path);
    articles.text(path);
    articles.number(stamp.size);
    articles.number(Math.max(0, Math.round(stamp.modified)));
    articles.text(stamp.hash);
    articles.number(article.mentions.length / mentionWidth);
    writeMentions(articles, article.mentions, article.entities.map(numberOf));
    count++;
    yield;
  }
  const out = new ByteWriter();
  out.text(magic);
  out.number(layout);
  out.text(made);
  out.number(numbers.size);
  out.append(entities);
  out.number(count);
  out.append(articles);
  const bytes = new Uint8Array(out.bytes().length + checksumSize);
  bytes.set(out.bytes());
  new DataView(bytes.buffer).setUint32(out.bytes().length, yield* checksum(out.bytes()));
  return bytes;
}

/** Whether the bytes begin as a stored corpus does, be it damaged or of another make; some of its first bytes will do. */
export function isStoredCorpus(bytes: Uint8Array): boolean {
  const head = new ByteWriter();
  head.text(magic);
  return head.bytes().every((byte, at) => bytes[at] === byte);
}

/**
 * The corpus that the bytes hold. Nothing where they are damaged, have another layout, or were made with something
 * else than `made`: then it has to be built anew.
 */
export function* parseCorpus(bytes: Uint8Array, made: string): Steps<CorpusIndex | undefined> {
  const length = bytes.length - checksumSize;
  if (length < 0) return undefined;
  const content = bytes.subarray(0, length);
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(length);
  if (sum !== (yield* checksum(content))) return undefined;
  try {
    const from = new ByteReader(content);
    if (from.text() !== magic || from.number() !== layout || from.text() !== made) return undefined;
    const corpus = yield* readCorpus(from);
    return from.atEnd ? corpus : undefined;
  } catch {
    // A RangeError or what TextDecoder throws: a checksum that fits by chance.
    return undefined;
  }
}

function* readCorpus(from: ByteReader): Steps<CorpusIndex> {
  const entities = Array.from({ length: from.number() }, () => readEntity(from));
  const corpus = new CorpusIndex();
  for (let left = from.number(); left > 0; left--) {
    const path = from.text();
    const stamp = { size: from.number(), modified: from.number(), hash: from.text() };
    const mentions = readMentions(from);
    corpus.replace(path, stamp, withOwnEntities(mentions, entities));
    yield;
  }
  return corpus;
}

/** The entities that the mentions name, and their numbers among these instead of among all. */
function withOwnEntities(
  mentions: Uint32Array,
  entities: readonly Entity[],
): { entities: Entity[]; mentions: Uint32Array } {
  const local = new Map<number, number>();
  const own: Entity[] = [];
  for (let at = mentionField.entity; at < mentions.length; at += mentionWidth) {
    const number = mentions[at] ?? 0;
    let index = local.get(number);
    if (index === undefined) {
      const entity = entities[number];
      if (entity === undefined) throw new RangeError('no such entity');
      index = own.push(entity) - 1;
      local.set(number, index);
    }
    mentions[at] = index;
  }
  return { entities: own, mentions };
}

function writeEntity(out: ByteWriter, { id, type, subtype, labels, known }: Entity): void {
  const differs = labels.de !== labels.en;
  out.number(
    (known ? flag.known : 0) |
      (subtype === undefined ? 0 : flag.subtype) |
      (differs ? flag.germanDiffers : 0),
  );
  out.text(type);
  out.text(id);
  if (subtype !== undefined) out.text(subtype);
  out.text(labels.en);
  if (differs) out.text(labels.de);
}

function readEntity(from: ByteReader): Entity {
  const flags = from.number();
  const type = from.text();
  const id = from.text();
  const subtype = (flags & flag.subtype) === 0 ? undefined : from.text();
  const en = from.text();
  const de = (flags & flag.germanDiffers) === 0 ? en : from.text();
  const known = (flags & flag.known) !== 0;
  return { id, type, ...(subtype !== undefined && { subtype }), labels: { en, de }, known };
}

/** Starts, paragraphs, sentences and lines never go back: each is told by what it has more than before. */
function writeMentions(out: ByteWriter, mentions: Uint32Array, entities: readonly number[]): void {
  const last = new Uint32Array(mentionWidth);
  for (let at = 0; at < mentions.length; at += mentionWidth) {
    for (let field = 0; field < mentionWidth; field++) {
      const value = mentions[at + field] ?? 0;
      if (field === mentionField.end) out.number(value - (mentions[at + mentionField.start] ?? 0));
      else if (field === mentionField.entity) out.number(entities[value] ?? 0);
      else if (field === mentionField.column) out.number(value);
      else out.number(value - (last[field] ?? 0));
      last[field] = value;
    }
  }
}

function readMentions(from: ByteReader): Uint32Array {
  // A number has at least one byte: no more room is made than there can be mentions.
  const mentions = new Uint32Array(from.bounded(from.number() * mentionWidth));
  const last = new Uint32Array(mentionWidth);
  for (let at = 0; at < mentions.length; at += mentionWidth) {
    for (let field = 0; field < mentionWidth; field++) {
      const value = from.number();
      if (field === mentionField.end) mentions[at + field] = value + (mentions[at + mentionField.start] ?? 0);
      else if (field === mentionField.entity || field === mentionField.column) mentions[at + field] = value;
      else mentions[at + field] = value + (last[field] ?? 0);
      last[field] = mentions[at + field] ?? 0;
    }
  }
  return mentions;
}
