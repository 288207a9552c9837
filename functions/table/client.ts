/** The DynamoDB client, made at the first call. Region, endpoint and credentials come from the environment, as the SDK reads it. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

let made: DynamoDBClient | undefined

/** One attempt a call: what may be tried again is decided in patience.ts, where conflicts of transactions are known too. */
export function client(): DynamoDBClient {
  return (made ??= new DynamoDBClient({ maxAttempts: 2 }))
}
