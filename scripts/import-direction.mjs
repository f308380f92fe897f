import path from 'node:path';

/** The folders of `src` from the innermost outward. A file may import from its own folder and from those before it. */
export const LAYERS = [
  ['language'],
  ['record'],
  ['geography'],
  ['analysis'],
  ['view'],
  ['scene'],
  ['overlay'],
  ['map', 'chart'],
  ['panel'],
  ['pages'],
];

const rank = (folder) => LAYERS.findIndex((layer) => layer.includes(folder));

/** Says why a file may not import another (both by their paths from the project's root), or nothing where it may. */
export function forbiddenImport(from, to) {
  const [[whole, a], [otherWhole, b]] = [from.split('/'), to.split('/')];
  if (whole === 'src' && otherWhole !== 'src') return 'src is built alone: it may import nothing beside it';
  if (whole === 'scripts' && otherWhole === 'tests') return 'scripts may not import tests';
  if (whole !== 'src' || a === b || rank(a) === -1 || rank(b) === -1) return undefined;
  if (rank(b) < rank(a)) return undefined;
  return rank(a) === rank(b)
    ? `src/${a} and src/${b} stand side by side: neither may import the other`
    : `src/${a} may not import src/${b}: imports point from pages inward to language`;
}

/** ESLint rule: imports point one way, those of types and those at run time too. */
export const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const fromRoot = (file) => path.relative(context.cwd, file).split(path.sep).join('/');
    const check = (node, source) => {
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const to = path.resolve(path.dirname(context.filename), source);
      const message = forbiddenImport(fromRoot(context.filename), fromRoot(to));
      if (message) context.report({ node, message });
    };
    const checkSource = (node) => check(node, node.source?.value);
    return {
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
    };
  },
};
