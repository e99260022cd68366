/** All of test/editor; the bundler of the suites writes it. */
declare module 'editor-tests' {}

/** Mocha's build for browsers: puts `mocha` and `Mocha` into the global scope. */
declare module 'mocha/mocha.js' {}
