import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnyLibrary, anyLibrary } from './any-library';
import { Profile } from './profile';

vi.mock('wxt/browser', () => ({ browser: {} }));

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) };
const LONG_MS = 600_000;

async function withProfiles(test: (one: Profile, other: Profile) => Promise<void>): Promise<void> {
  const profiles = [await Profile.open(), await Profile.open()] as const;
  await test(...profiles);
  for (const profile of profiles) profile.close();
}

async function filled(profile: Profile, library: AnyLibrary): Promise<string> {
  await profile.fill(library);
  return profile.export();
}

describe('a library that is exported', () => {
  it('is restored byte for byte in an empty profile, whatever it holds', { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, (library) =>
        withProfiles(async (old, fresh) => {
          const file = await filled(old, library);
          expect(JSON.parse(file)).toMatchObject({ format: 'papertip library', version: 1 });
          const { id, preview } = await fresh.read(file);
          expect(preview.problems).toEqual([]);
          await fresh.importer().discard(id);
          expect(await fresh.export()).not.toContain('"papers":[\n');
          await fresh.restore(file);
          expect(await fresh.export()).toBe(file);
          expect(fresh.local).toEqual(old.local);
        }),
      ),
      RUNS,
    );
  });

  it('has what takes its imports back', { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.nat(3), (library, which) =>
        withProfiles(async (old, fresh) => {
          await fresh.restore(await filled(old, library));
          for (const profile of [old, fresh] as Profile[]) {
            const past = (await profile.importer().history()).filter(({ run }) => !run.isRestore);
            const chosen = past[which % past.length];
            if (chosen) await profile.importer().takeBack(chosen.id);
          }
          // What an import changed goes back to where it stood, which a file does not say.
          expect(sorted(await fresh.export())).toEqual(sorted(await old.export()));
        }),
      ),
      RUNS,
    );
  });

  it('is the same file each time', async () => {
    await withProfiles(async (profile) => {
      const [library] = fc.sample(anyLibrary, { numRuns: 1, seed: 7 }) as [AnyLibrary];
      const file = await filled(profile, library);
      expect(await profile.export()).toBe(file);
    });
  });
});

describe('a library that is restored', () => {
  it('is taken back as a whole, and brought back', { timeout: LONG_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, anyLibrary, (library, here) =>
        withProfiles(async (old, other) => {
          const file = await filled(old, library);
          const before = await filled(other, here);
          const localBefore = other.local;
          const run = await other.restore(file);
          const after = await other.export();
          await other.importer().takeBack(run);
          expect(await other.export()).toBe(before);
          expect(other.local).toEqual(localBefore);
          await other.importer().bringBack(run);
          expect(sorted(await other.export())).toEqual(sorted(after));
        }),
      ),
      RUNS,
    );
  });
});

/** The lines of a file, whatever the order of its papers is. */
function sorted(file: string): string[] {
  return file
    .split('\n')
    .map((line) => line.replace(/,$/, ''))
    .sort();
}
