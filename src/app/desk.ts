import type { Logger } from 'pino';
import type { Config } from '../platform/config.ts';
import type { Answers } from '../translate/answers.ts';
import type { EngineDesk } from '../translate/desk.ts';
import { openApertium } from '../translate/engines/apertium.ts';
import { openBergamot } from '../translate/engines/bergamot.ts';
import { createDesk } from '../translate/open-desk.ts';
import { parseRoutes } from '../translate/route.ts';

/** Every engine there is, in the order they are asked when no route says otherwise. */
const engineIds = [
  // Rules for close languages: fast, and it says which words it does not know.
  'apertium',
  // Models of the operator's choice.
  'bergamot',
];

/** For one request of a few sentences, the loading of the model included. */
const bergamotTimeoutMs = 120_000;

/**
 * Opens the engines that the configuration names. Without any, sentences wait for memory or a person.
 *
 * Throws SampanError `routes_invalid`, `apertium_missing`.
 */
export async function openDesk(
  config: Pick<Config, 'apertium' | 'bergamotModels' | 'routes'>,
  log: Logger,
  answers?: Answers,
): Promise<EngineDesk> {
  const routes = parseRoutes(config.routes, engineIds);
  const folder = config.bergamotModels;
  const [apertium, bergamot] = await Promise.all([
    openApertium({ setting: config.apertium, log }),
    folder === null ? null : openBergamot({ folder, timeoutMs: bergamotTimeoutMs }),
  ]);
  if (folder !== null && bergamot === null) log.warn({ folder }, 'SAMPAN_BERGAMOT_MODELS holds no model');
  const engines = [apertium, bergamot].filter(engine => engine !== null);
  log.info({ engines: engines.map(engine => engine.id) }, 'translation engines');
  return createDesk({ engines, routes, log, answers });
}
