import type { Plugin } from 'vite';

interface ChunkGroup {
  readonly debugName?: string;
  readonly name: string | ((id: string, context: { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }) => string | null);
  readonly test: RegExp;
  readonly priority: number;
}

export function firstRouteGroups(folder: string): ChunkGroup[];
export function earlyFiles(): Plugin;
