import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { z } from 'zod/mini';
import { findKey } from './jsoncTree.js';
import { errorAt, type GlossaryProblem } from './problem.js';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong with the value of a node, each at its place. */
export function schemaProblems(node: Node, { issues }: z.core.$ZodError): GlossaryProblem[] {
  return issues.flatMap((issue) => problemsOf(node, issue));
}

function problemsOf(root: Node, issue: Issue): GlossaryProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const node = findNodeAtLocation(root, path);
  if (node === undefined) {
    // The field is missing: its object is marked where it begins.
    const { offset } = findNodeAtLocation(root, path.slice(0, -1)) ?? root;
    return [errorAt({ offset, length: 1 }, 'glossary.missing', { field: String(path.at(-1)) })];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => errorAt(findKey(root, path, key), 'glossary.unknownKey', { key }));
    case 'invalid_type':
      return [errorAt(node, expectations[issue.expected] ?? 'glossary.expectedObject')];
    case 'invalid_format':
      return [errorAt(node, path.includes('colors') ? 'glossary.badColor' : 'glossary.badId')];
    case 'invalid_value':
      return [errorAt(node, 'glossary.notOneOf', { values: issue.values.join(', ') })];
    case 'invalid_union':
      return [errorAt(node, 'glossary.badNever')];
    case 'too_small':
      return [errorAt(node, 'glossary.empty')];
    case 'too_big':
      return [errorAt(node, 'glossary.tooLong', { limit: Number(issue.maximum) })];
    case 'custom':
      return [errorAt(node, 'glossary.noLabel')];
    default:
      return [errorAt(node, 'glossary.invalid', { error: issue.message })];
  }
}

const expectations: Readonly<Record<string, string>> = {
  string: 'glossary.expectedText',
  array: 'glossary.expectedList',
  number: 'glossary.expectedNumber',
  int: 'glossary.expectedNumber',
  boolean: 'glossary.expectedFlag',
};
