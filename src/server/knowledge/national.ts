import type { Knowledge, RuleDefinition, RuleVersion } from '#core/knowledge.ts';
import functionsJson from '../../../knowledge/national/functions.json' with { type: 'json' };
import fundingJson from '../../../knowledge/national/funding.json' with { type: 'json' };
import routesJson from '../../../knowledge/national/routes.json' with { type: 'json' };
import rulesJson from '../../../knowledge/national/rules.json' with { type: 'json' };
import stepsJson from '../../../knowledge/national/steps.json' with { type: 'json' };
import { functionsFile, fundingFile, routesFile, rulesFile, stepsFile } from './schema.ts';

/** What holds in the country, with what each rule is about. */
export interface National extends Knowledge {
  readonly definitions: readonly RuleDefinition[];
}

/**
 * Reads knowledge/national, each file held against its form.
 * @throws ZodError that names the place when a file is wrong: the product does not start on half a rule book.
 */
export function readNational(): National {
  const { rules: read } = rulesFile.parse(rulesJson);
  const definitions: RuleDefinition[] = [];
  const rules: RuleVersion[] = [];
  for (const { versions, ...definition } of read) {
    definitions.push(definition);
    for (const version of versions)
      rules.push({ ...version, key: definition.key, unit: definition.unit, setBy: 'national' });
  }
  return {
    definitions,
    rules,
    functions: functionsFile.parse(functionsJson).functions,
    routes: routesFile.parse(routesJson).routes,
    funding: fundingFile.parse(fundingJson).funding,
    steps: stepsFile.parse(stepsJson).steps,
  };
}
