import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedNetwork } from '../../scripts/browsing/closed-network.mjs';
import { openSession } from '../../scripts/browsing/session.mjs';

export type Session = Awaited<ReturnType<typeof openSession>>;

/** A browser for each extension, all with the network closed, so that they can be measured in turn. */
export interface MeasuredBrowsers<Name extends string> {
  readonly sessions: Readonly<Record<Name, Session>>;
  close(): Promise<void>;
}

/** @param extensions folders of the unpacked extensions, made below a folder that goes in the end */
export async function measuredBrowsers<Name extends string>(
  extensions: (folder: string) => Readonly<Record<Name, string>>,
): Promise<MeasuredBrowsers<Name>> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  const network = await closedNetwork();
  const sessions: Partial<Record<Name, Session>> = {};
  const close = async () => {
    await Promise.all((Object.values(sessions) as Session[]).map((session) => session.close()));
    await network.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const [name, extension] of Object.entries(extensions(folder)) as [Name, string][]) {
      sessions[name] = await openSession('chromium', {
        extension,
        headless: true,
        size: { width: 1280, height: 900 },
        proxy: network.url,
      });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { sessions: sessions as Record<Name, Session>, close };
}
