import { bookingFile } from "@/domain/admin/booking-file";
import { Id, route } from "@/lib/route";

export const GET = route({ as: "ADMIN", params: Id }, ({ ctx, params }) => bookingFile(ctx, params.id));
