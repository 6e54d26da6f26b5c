import type { Plugin } from 'vite';

export function minifyPublic(folder?: string): Plugin;
