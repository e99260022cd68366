// @ts-check
/**
 * What VS Code writes on every start and what tells a person nothing: because native parts are missing that
 * no extension of ours needs (logging to files, watching the parent process, terminals, Kerberos), or because
 * it tells of its own connections.
 */
const noise = [
  /spdlog|native-watchdog|node-pty|kerberos|windows-process-tree/,
  /Could not locate the bindings file|build\/Release\//,
  /additional builtin extensions/,
  /^(Resolving|Resolved) connection token|^Creating a socket/,
  /^\[(Service Worker|reconnection-grace-time|remote-connection|AgentHost|AccountPolicyGate)/,
  /^(ChatSessionStore|Creation of workbench contribution|Timed out waiting for authentication provider)/,
];

/** A line of a stack that lies inside VS Code or Node.js. */
const foreignFrame = /^\s+at .*(node:internal\/|\/out\/vs\/|\/out\/server-main\.js)/;

/**
 * Prepares a message of VS Code's log or of an extension's console for a person's eyes.
 * @param {string} message what was logged at once, perhaps several lines
 * @returns {string | undefined} the message without stack lines of VS Code; undefined where it is noise
 */
export function readableMessage(message) {
  if (noise.some((pattern) => pattern.test(message))) return undefined;
  return message
    .split('\n')
    .filter((line) => !foreignFrame.test(line))
    .join('\n');
}
