import { build } from 'vite';

const FOLDER = '.cache/bench-maplibre';

/** Builds the page of MapLibre alone. @returns its folder */
export async function buildMapLibrePage(): Promise<string> {
  await build({
    root: 'scripts/bench/maplibre',
    publicDir: '../../../public',
    base: './',
    configFile: false,
    worker: { format: 'es' },
    build: { outDir: `../../../${FOLDER}`, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
    logLevel: 'error',
  });
  return FOLDER;
}
