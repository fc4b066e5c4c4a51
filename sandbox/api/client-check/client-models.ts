import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export type Json = Record<string, unknown>;

const instant = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
};

const CODEGEN = path.resolve('node_modules/@hubspot/api-client/lib/codegen');

/**
 * The models of one area of HubSpot's client, such as `crm/objects`, as JSON Schema by name.
 * Source of truth: the `.d.ts` files in `@hubspot/api-client`, which tell names, types and what is optional.
 */
export function modelsOf(area: string): Json {
  const folder = path.join(CODEGEN, area, 'models');
  const files = readdirSync(folder).filter((name) => name.endsWith('.d.ts') && name !== 'all.d.ts');
  return Object.assign({}, ...files.map((name) => definitions(path.join(folder, name))));
}

function definitions(file: string): Json {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: Json = {};
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement) && statement.name) {
      found[statement.name.text] = classSchema(statement);
    }
    if (ts.isTypeAliasDeclaration(statement))
      found[statement.name.text] = typeSchema(statement.type);
    if (ts.isEnumDeclaration(statement)) found[statement.name.text] = enumSchema(statement);
  }
  return found;
}

function classSchema(declaration: ts.ClassDeclaration): Json {
  const own = declaration.members.filter(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && !member.modifiers?.length,
  );
  const required = own.filter((member) => !member.questionToken).map(wireName);
  const properties = own.map((member) => [wireName(member), typeSchema(member.type)]);
  return { type: 'object', required, properties: Object.fromEntries(properties) };
}

/** Words that JavaScript reserves have an underscore before them in the models. */
function wireName(member: ts.PropertyDeclaration): string {
  const name = ts.isStringLiteral(member.name) ? member.name.text : '';
  return name.replace(/^_/, '');
}

function enumSchema(declaration: ts.EnumDeclaration): Json {
  return {
    enum: declaration.members.flatMap(({ initializer }) =>
      initializer && ts.isStringLiteral(initializer) ? [initializer.text] : [],
    ),
  };
}

function typeSchema(node: ts.TypeNode | undefined): Json {
  if (!node || node.kind === ts.SyntaxKind.AnyKeyword) return {};
  if (node.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (node.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
  if (ts.isLiteralTypeNode(node)) return { type: 'null' };
  if (ts.isUnionTypeNode(node)) return { anyOf: node.types.map(typeSchema) };
  if (ts.isTypeLiteralNode(node)) return mapSchema(node);
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName))
    return namedSchema(node, node.typeName.text);
  throw new Error(`A type of kind ${ts.SyntaxKind[node.kind]} is not known here.`);
}

function mapSchema(node: ts.TypeLiteralNode): Json {
  const [member] = node.members;
  const values = member && ts.isIndexSignatureDeclaration(member) ? member.type : undefined;
  return { type: 'object', additionalProperties: typeSchema(values) };
}

function namedSchema(node: ts.TypeReferenceNode, name: string): Json {
  if (name === 'Array') return { type: 'array', items: typeSchema(node.typeArguments?.[0]) };
  return name === 'Date' ? instant : { $ref: `#/$defs/${name}` };
}
