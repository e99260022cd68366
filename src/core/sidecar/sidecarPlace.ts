/**
 * Where sidecars lie that have a folder of their own: under it, the paths of their articles are mirrored. Paths
 * are relative to the workspace folder and separated by `/`; the workspace folder itself is the empty path.
 */

/**
 * The setting's folder as a path. Empty where it names none in the workspace folder (nothing, an absolute path, one that
 * leads out of it): the sidecars then lie beside their articles.
 */
export function sidecarRoot(setting: string): string {
  const path = setting.trim().replaceAll('\\', '/');
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const leadsOut = path.startsWith('/') || /^[a-z]:/i.test(path) || steps.includes('..');
  return leadsOut ? '' : steps.join('/');
}

/** The folder for the sidecars of the articles of a folder. */
export function mirroredFolder(root: string, articleFolder: string): string {
  return [root, articleFolder].filter((path) => path !== '').join('/');
}

/** The folder of the articles whose sidecars lie in a folder; `undefined` where it is not under the root. */
export function articleFolder(root: string, sidecarFolder: string): string | undefined {
  if (root === '') return undefined;
  if (sidecarFolder === root) return '';
  return sidecarFolder.startsWith(`${root}/`) ? sidecarFolder.slice(root.length + 1) : undefined;
}
