/** HubSpot's refusal of a request. `category` as in HubSpot's errors. */
export class ServiceRefusal extends Error {
  override readonly name = 'ServiceRefusal';
  constructor(
    readonly status: number,
    message: string,
    readonly category = status === 404 ? 'OBJECT_NOT_FOUND' : 'VALIDATION_ERROR',
  ) {
    super(message);
  }
}
