// @ts-check
/** Running a suite inside the page of a VS Code server. */
import { format } from 'node:util';
import { Failure } from './failures.mjs';

/**
 * @typedef {object} SuiteOptions
 * @property {import('playwright-core').Browser} browser
 * @property {string} address of the page, with a tests path
 * @property {number} timeout milliseconds
 * @property {(message: string) => void} onMessage receives what the extension host writes to its console
 */

/**
 * Opens the page and waits for the suite to end.
 * @param {SuiteOptions} options
 * @returns {Promise<number>} the suite's exit code: 0 where every test passed
 */
export async function runSuite({ browser, address, timeout, onMessage }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => {
        reject(suiteHangs(timeout));
      }, timeout);
      page.on('crash', () => {
        reject(pageCrashed());
      });
      page.on('close', () => {
        reject(pageCrashed());
      });
      page
        .exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
          onMessage(format(...args));
        })
        .then(() => page.exposeFunction('codeAutomationExit', resolve))
        .then(() => page.goto(address, { waitUntil: 'commit' }))
        .catch(reject);
    });
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/**
 * @param {number} timeout milliseconds
 * @returns {Failure}
 */
function suiteHangs(timeout) {
  return new Failure(
    'timeout',
    `The suite did not end within ${timeout / 1000} s.`,
    'A test behind the last one named above does not end, or nothing started. --timeout SECONDS allows more.',
  );
}

/**
 * @param {number} code the suite's exit code
 * @returns {Failure}
 */
export function suiteCrashed(code) {
  return new Failure(
    'crash',
    `The suite ended with exit code ${code} before it could tell its counts.`,
    'An error while its modules were loaded, or the end of the extension host: the messages above tell which.',
  );
}

/** @returns {Failure} */
function pageCrashed() {
  return new Failure(
    'crash',
    'The browser showing VS Code ended before the suite did.',
    'Run again; if it stays so, look for a lack of memory, or name another browser in BROWSER_PATH.',
  );
}
