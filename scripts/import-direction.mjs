import path from 'node:path';

/** The folders of `src` from the innermost outward. A file may import from its own folder and from those before it. */
export const LAYERS = [
  ['language'],
  ['record'],
  ['geography'],
  ['analysis'],
  ['view'],
  ['scene'],
  ['map', 'chart'],
  ['panel'],
  ['pages'],
];

const rank = (folder) => LAYERS.findIndex((layer) => layer.includes(folder));

/** Says why `from` (a file below src) may not import `to` (a file below src), or nothing where it may. */
export function forbiddenImport(from, to) {
  const [a, b] = [from.split('/')[0], to.split('/')[0]];
  if (a === b || rank(a) === -1 || rank(b) === -1) return undefined;
  if (rank(b) < rank(a)) return undefined;
  return rank(a) === rank(b)
    ? `src/${a} and src/${b} stand side by side: neither may import the other`
    : `src/${a} may not import src/${b}: imports point from pages inward to language`;
}

/** ESLint rule: imports between the folders of src point one way. */
export const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const root = path.join(context.cwd, 'src');
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const from = path.relative(root, context.filename);
      if (from.startsWith('..')) return;
      const to = path.relative(root, path.resolve(path.dirname(context.filename), source));
      if (to.startsWith('..')) return;
      const message = forbiddenImport(from.split(path.sep).join('/'), to.split(path.sep).join('/'));
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
