/** What a function would load that only has the SDK's document client and the commands we need of it. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'

const commands = { GetCommand, BatchGetCommand, QueryCommand, PutCommand, TransactWriteCommand }

/** Made at the first call, as ours is. */
export const handler = (): object => ({ client: DynamoDBDocumentClient.from(new DynamoDBClient({})), commands })
