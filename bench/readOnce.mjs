#!/usr/bin/env node
// Prints the seconds in which one thread reads a folder of generated articles, see folder.mjs.
//   node bench/readOnce.mjs FOLDER COUNT
// @ts-check
import { folderArticles } from './articles.mjs';
import { readAll } from './readFolder.mjs';

const [folder = '', count = ''] = process.argv.slice(2);
const paths = [...folderArticles(Number(count))].map(({ path }) => path);
console.log((await readAll(folder, paths, 1)).seconds);
process.exit();
