package io.mushrif.gateway.route;

/** What files a route takes; each kind has a limit of its own. */
enum UploadKind {
    /** Rows for a bulk import, posted to the prefix itself. */
    IMPORT {
        @Override
        boolean isAt(String prefix, String path) {
            return path.equals(prefix);
        }

        @Override
        long limit(GatewayConfig config) {
            return config.uploadBodyLimit().asLongValue();
        }
    },
    /** A file that belongs to one of the things below the prefix. */
    ATTACHMENT {
        @Override
        boolean isAt(String prefix, String path) {
            int id = prefix.length() + 1;
            int end = path.indexOf('/', id);
            return end > id && path.substring(end).equals("/attachments");
        }

        @Override
        long limit(GatewayConfig config) {
            return config.attachmentBodyLimit().asLongValue();
        }
    },
    /** Numbers to compute with, posted to the prefix itself. */
    MATRIX {
        @Override
        boolean isAt(String prefix, String path) {
            return path.equals(prefix);
        }

        @Override
        long limit(GatewayConfig config) {
            return config.matrixBodyLimit().asLongValue();
        }
    };

    /** Whether files are posted to a path below a prefix. */
    abstract boolean isAt(String prefix, String path);

    /** Largest body, in bytes. */
    abstract long limit(GatewayConfig config);
}
