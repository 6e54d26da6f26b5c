import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';

/** Minifies the scripts that the build copies as they are: their comments are for readers of the source. */
export function minifyPublic(folder = 'public') {
  return {
    name: 'minify-public',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
        const { code, errors } = minifySync(name, readFileSync(join(folder, name), 'utf8'));
        if (errors.length > 0) throw new Error(`${name} cannot be minified: ${errors[0].message}`);
        writeFileSync(join(dir, name), code);
      }
    },
  };
}
