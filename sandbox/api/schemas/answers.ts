import { ALL, type Crm } from '../crm';
import { answerProperty } from '../properties/answers';
import type { ObjectType } from './entities';

export function answerSchema(crm: Crm, type: ObjectType) {
  const associations = crm.tables.associationTypes
    .all(ALL)
    .filter(({ from, label }) => from === type.id && label === null);
  return {
    ...answerTypeDefinition(crm, type),
    properties: crm.tables.properties
      .all(type.id)
      .filter((property) => !property.archived)
      .map(answerProperty),
    associations: associations.map((kind) => ({
      id: String(kind.typeId),
      name: kind.name,
      fromObjectTypeId: kind.from,
      toObjectTypeId: kind.to,
      createdAt: kind.createdAt,
      updatedAt: kind.createdAt,
    })),
  };
}

export function answerTypeDefinition(crm: Crm, type: ObjectType) {
  const { id, name, labels, createdAt, updatedAt, description } = type;
  return {
    id: id.slice(2),
    objectTypeId: id,
    name,
    fullyQualifiedName: type.custom ? type.pathName : type.name.toUpperCase(),
    portalId: crm.portalId,
    labels,
    ...(description !== undefined && { description }),
    primaryDisplayProperty: type.primaryDisplayProperty,
    secondaryDisplayProperties: type.secondaryDisplayProperties,
    requiredProperties: type.requiredProperties,
    searchableProperties: type.searchableProperties,
    archived: false,
    createdAt,
    updatedAt,
  };
}
