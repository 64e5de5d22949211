import type { EntityType } from '../entity.ts';

/** What an item of Wikidata is, by the class that P31 (instance of) names: the classes news speaks of. */
export const entityTypeOfClass: ReadonlyMap<string, EntityType> = new Map(
  Object.entries({
    person: ['Q5'],
    office: [
      'Q4164871', // position
      'Q294414', // public office
      'Q48352', // head of state
      'Q2285706', // head of government
      'Q83307', // minister
      'Q30185', // mayor
    ],
    place: [
      'Q6256', // country
      'Q3624078', // sovereign state
      'Q5107', // continent
      'Q82794', // geographic region
      'Q56061', // administrative territorial entity
      'Q10864048', // of the first level
      'Q13220204', // of the second level
      'Q2824648', // province of Vietnam
      'Q1381899', // municipality of Vietnam
      'Q1615742', // province of China
      'Q515', // city
      'Q1549591', // big city
      'Q3957', // town
      'Q532', // village
      'Q486972', // human settlement
      'Q23442', // island
      'Q8502', // mountain
      'Q4022', // river
      'Q23397', // lake
      'Q165', // sea
      'Q9430', // ocean
    ],
    organisation: [
      'Q43229', // organisation
      'Q484652', // international organisation
      'Q245065', // intergovernmental organisation
      'Q79913', // non-governmental organisation
      'Q163740', // non-profit organisation
      'Q7278', // political party
      'Q7188', // government
      'Q327333', // government agency
      'Q192350', // ministry
      'Q35749', // parliament
      'Q4830453', // business
      'Q783794', // company
      'Q6881511', // enterprise
      'Q891723', // public company
      'Q22687', // bank
      'Q3918', // university
      'Q192283', // news agency
      'Q11032', // newspaper
      'Q476028', // football club
    ],
    mechanism: [
      'Q131569', // treaty
      'Q321839', // agreement
      'Q93288', // contract
    ],
    event: [
      'Q1190554', // occurrence
      'Q1656682', // event
      'Q40231', // election
      'Q198', // war
      'Q625994', // conference
      'Q132241', // festival
      'Q16510064', // sporting event
    ],
    work: [
      'Q47461344', // written work
      'Q7725634', // literary work
      'Q571', // book
      'Q11424', // film
      'Q5398426', // television series
      'Q482994', // album
      'Q7366', // song
      'Q3305213', // painting
      'Q820655', // statute
      'Q728937', // railway line
      'Q12280', // bridge
    ],
  } satisfies Partial<Record<EntityType, string[]>>).flatMap(([type, classes]) =>
    classes.map(one => [one, type as EntityType] as const),
  ),
);

/** P21: of the values, those the name authority has a word for. */
export const genders: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['Q6581072', 'f'],
  ['Q6581097', 'm'],
  // Trans woman and trans man.
  ['Q1052281', 'f'],
  ['Q2449503', 'm'],
]);
