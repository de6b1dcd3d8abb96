import { type NativeRuntime, nativeRuntime } from '../../messaging/native-runtime';
import type { PageReport } from '../../messaging/protocol';
import type { Lifetime } from '../../page/lifetime';

/** The part of a port that is used here. */
interface Port {
  readonly name: string;
  postMessage(message: unknown): void;
  readonly onMessage: Signal<(message: unknown) => void>;
  readonly onDisconnect: Signal<() => void>;
}
interface Signal<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}
interface ListeningRuntime extends NativeRuntime {
  readonly onConnect?: Signal<(port: Port) => void>;
}

export interface ReportPort {
  /** To every popup that is open now or opens later. */
  post(report: PageReport): void;
}

/**
 * Tells the popup what this frame has found, and takes its wish to see one of the mentions.
 *
 * @param onReveal index into the mentions of the last report
 * @param onOpen a popup has opened
 */
export function reportPort(
  life: Lifetime,
  { onReveal, onOpen }: { onReveal(index: number): void; onOpen(): void },
): ReportPort {
  const ports = new Set<Port>();
  let last: PageReport | undefined;
  const send = (port: Port) => {
    try {
      if (last) port.postMessage(last);
    } catch {
      // The popup has closed a moment ago.
      ports.delete(port);
    }
  };
  const onConnect = life.guard((port: Port) => {
    if (port.name !== 'page-report') return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener(
      life.guard((message: unknown) => {
        const index = revealed(message);
        if (index !== undefined) onReveal(index);
      }),
    );
    send(port);
    onOpen();
  });
  const runtime: ListeningRuntime | undefined = nativeRuntime();
  runtime?.onConnect?.addListener(onConnect);
  life.onEnd(() => runtime?.onConnect?.removeListener(onConnect));
  return {
    post(report) {
      last = report;
      for (const port of ports) send(port);
    },
  };
}

function revealed(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, index } = message as { readonly type?: unknown; readonly index?: unknown };
  return type === 'reveal' && typeof index === 'number' && Number.isInteger(index) ? index : undefined;
}
