import * as z from 'zod/mini';
import call from './objects/call.json';
import company from './objects/company.json';
import contact from './objects/contact.json';
import contract from './objects/contract.json';
import custom from './objects/custom.json';
import deal from './objects/deal.json';
import email from './objects/email.json';
import invoice from './objects/invoice.json';
import lineItem from './objects/line-item.json';
import meeting from './objects/meeting.json';
import note from './objects/note.json';
import product from './objects/product.json';
import subscription from './objects/subscription.json';
import task from './objects/task.json';
import ticket from './objects/ticket.json';
import { stampSchema } from '../schemas/entities';
import { propertySchema, toProperty } from './shape';

const words = z._default(z.array(z.string()), []);
const propertiesSchema = z.array(z.pipe(propertySchema, z.transform(toProperty)));
const objectSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  pathName: z.string(),
  labels: z.object({ singular: z.string(), plural: z.string() }),
  group: z.object({ name: z.string(), label: z.string() }),
  primaryDisplayProperty: z.string(),
  requiredProperties: words,
  requiredOneOf: words,
  searchableProperties: words,
  defaultProperties: words,
  createdProperty: z.string(),
  modifiedProperty: z.string(),
  stamps: z.optional(z.array(stampSchema)),
  properties: propertiesSchema,
});

/**
 * The objects that HubSpot defines. Names and labels are HubSpot's, from its docs and guides; the selection is ours.
 * Unverified: labels of invoices, e-mails and calls; the words of a subscription's status other than active. The name
 * of a contract's end date is unknown, so it has none.
 */
export const builtInTypes = z
  .array(objectSchema)
  .parse([
    company,
    contact,
    deal,
    ticket,
    lineItem,
    product,
    invoice,
    subscription,
    contract,
    note,
    task,
    meeting,
    email,
    call,
  ]);
export type BuiltInType = z.infer<typeof objectSchema>;

/** What every object has, unless its own file says otherwise. */
export const common = propertiesSchema.parse(custom.common);

/** What HubSpot adds to every custom object. */
export const customObjectProperties = [...common, ...propertiesSchema.parse(custom.custom)];
