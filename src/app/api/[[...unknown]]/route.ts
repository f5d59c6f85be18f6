export {
  noSuchAddress as DELETE,
  noSuchAddress as GET,
  noSuchAddress as PATCH,
  noSuchAddress as POST,
  noSuchAddress as PUT,
} from "@/lib/route/no-such-address";
