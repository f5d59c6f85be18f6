import { env } from "@/env";
import { processWide } from "@/lib/process-wide";
import { bucketStorage } from "@/lib/storage/bucket";
import { folderStorage } from "@/lib/storage/folder";
import type { FileStorage } from "@/lib/storage/storage";

/** The bucket of S3_FILES_BUCKET where it is set, else the folder STORAGE_DIR. */
export const fileStorage = () =>
  processWide("fileStorage", (): FileStorage => {
    const { S3_FILES_BUCKET: bucket, S3_ENDPOINT: endpoint } = env;
    if (!bucket || !endpoint) return folderStorage(env.STORAGE_DIR);
    return bucketStorage({
      ...{ base: `${endpoint.replace(/\/$/, "")}/${bucket}`, region: env.S3_REGION },
      accessKeyId: env.S3_FILES_ACCESS_KEY_ID ?? "",
      secretAccessKey: env.S3_FILES_SECRET_ACCESS_KEY ?? "",
    });
  });
