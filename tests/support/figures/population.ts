import type { FiguresInput } from '#core/figures/figures.ts';
import type { Group, GroupFigures, Publication } from '#core/figures/types.ts';

/** A small random number generator: the same seed gives the same populations. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const between = (random: () => number, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

interface Person {
  readonly id: string;
  place: number;
  /** At a second place too, now and then. */
  second: number | null;
  counts: Record<string, boolean>;
}

const names = ['wish', 'yes', 'late'];

interface Shape {
  readonly places: number;
  /** Places of one region, or null: all stand under the whole. */
  readonly regions: number | null;
  readonly chance: Record<string, number>;
}

/** Who works where, in a board of small schools, some of them in regions. */
export function drawPeople(random: () => number): { people: Person[]; shape: Shape } {
  const places = between(random, 2, 6);
  const chances = [0, 0.1, 0.3, 0.5, 0.5, 0.8, 1];
  const pick = (): number => chances[between(random, 0, chances.length - 1)] ?? 0.5;
  const shape: Shape = {
    places,
    regions: random() < 0.4 && places > 3 ? 2 : null,
    chance: Object.fromEntries(names.slice(0, between(random, 1, 3)).map((name) => [name, pick()])),
  };
  const mixed = random() < 0.15;
  const people = Array.from({ length: places }).flatMap((_, place) =>
    Array.from({ length: between(random, 1, random() < 0.2 ? 26 : 14) }, (_, index) =>
      newPerson(random, shape, `p${place}-${index}`, place, mixed),
    ),
  );
  return { people, shape };
}

function newPerson(random: () => number, shape: Shape, id: string, place: number, mixed: boolean): Person {
  const second = mixed && random() < 0.3 ? (place + 1) % shape.places : null;
  const counts = Object.fromEntries(
    Object.entries(shape.chance).map(([name, chance]) => [name, random() < chance]),
  );
  return { id, place, second, counts };
}

/** Somebody comes, somebody goes, somebody moves, somebody answers otherwise than before. */
export function timePasses(random: () => number, people: Person[], shape: Shape, step: number): Person[] {
  const acts = between(random, 0, random() < 0.3 ? 14 : 3);
  let now = people.map((person) => ({ ...person }));
  for (let act = 0; act < acts; act += 1) {
    const kind = random();
    const at = between(random, 0, now.length - 1);
    if (kind < 0.35) now = now.filter((_, index) => index !== at || now.length < 3);
    else if (kind < 0.5)
      now = now.map((person, index) =>
        index === at ? { ...person, counts: otherwise(person.counts) } : person,
      );
    else if (kind < 0.8)
      now.push(newPerson(random, shape, `n${step}-${act}`, between(random, 0, shape.places - 1), false));
    else
      now[at] = {
        ...(now[at] ?? newPerson(random, shape, 'x', 0, false)),
        place: between(random, 0, shape.places - 1),
      };
  }
  return now;
}

const otherwise = (counts: Person['counts']): Person['counts'] =>
  Object.fromEntries(Object.entries(counts).map(([name, isCounted]) => [name, !isCounted]));

export function groupsOf(people: readonly Person[], shape: Shape): readonly Group[] {
  const group = (key: string, parent: string | undefined, own: readonly Person[]): Group => ({
    key,
    ...(parent === undefined ? {} : { parent }),
    people: own.map(({ id }) => id),
    cuts: Object.fromEntries(
      Object.keys(shape.chance).map((name) => [
        name,
        own.filter(({ counts }) => counts[name] === true).map(({ id }) => id),
      ]),
    ),
  });
  const places = Array.from({ length: shape.places }, (_, index) => index);
  const { regions } = shape;
  const regionOf = (place: number): number => place % (regions ?? 1);
  const at = (wanted: (place: number) => boolean): Person[] =>
    people.filter(({ place, second }) => wanted(place) || (second !== null && wanted(second)));
  return [
    group('all', undefined, people),
    ...(regions === null
      ? []
      : Array.from({ length: regions }, (_, region) =>
          group(
            `region-${region}`,
            'all',
            at((place) => regionOf(place) === region),
          ),
        )),
    ...places.map((place) =>
      group(
        `place-${place}`,
        regions === null ? 'all' : `region-${regionOf(place)}`,
        at((one) => one === place),
      ),
    ),
  ];
}

/** Several publications of one board, each made with those before it; `publish` says what is shown. */
export function throughTime(
  seed: number,
  steps: number,
  publish: (input: FiguresInput) => readonly GroupFigures[],
): { input: FiguresInput; out: readonly GroupFigures[] } {
  const random = randomFrom(seed);
  const drawn = drawPeople(random);
  let { people } = drawn;
  const published: Publication[] = [];
  for (let step = 0; ; step += 1) {
    const input: FiguresInput = {
      threshold: 5,
      groups: groupsOf(people, drawn.shape),
      published: [...published],
    };
    const out = publish(input);
    if (step === steps) return { input, out };
    published.push({ groups: input.groups, out });
    people = timePasses(random, people, drawn.shape, step);
  }
}
