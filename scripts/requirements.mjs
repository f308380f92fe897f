// What the project needs of the machine, asked before anything else: it uses nothing but plain JavaScript.

/**
 * Why this version of Node will not do, or `null` where it will. The same as `engines` in package.json.
 * @param {string} version such as `20.19.0`
 */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22) return null;
  return `Node ${version} was found; 20.19 or a later 20, or 22.13 or later, is needed (https://nodejs.org).`;
}

/**
 * The port that a PORT asks for; without one the usual 4173.
 * @param {string | undefined} text
 * @returns {number}
 * @throws with what was found where it is none
 */
export function portOf(text) {
  if (text === undefined || text === '') return 4173;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}"; a whole number from 1 to 65535 is needed, as in: PORT=8080 npm start`);
}
