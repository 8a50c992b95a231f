import { modelOf } from '#shapes/round/domain/model.ts';
import content from '../../../../content/maturity.json' with { type: 'json' };

/** Five aspects of a school that learns, each of them a level: in which of five phases it is now, and is wanted. */
export const model = modelOf(content);
