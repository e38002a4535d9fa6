package org.yige.tables;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yige.shared.Refused;

/** What a file is, decided by its bytes: people rename files, and browsers guess by the name. */
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final int LOOKED_AT = 4096;
    private static final Pattern PAGE =
            Pattern.compile(
                    "^(<!doctype html|<html|<head|<meta|<table|<style|<body|mime-version:|<\\?mso|"
                            + "<\\?xml[^>]*>\\s*(<\\?mso[^>]*>\\s*)?<(workbook|html|ss:workbook))");
    private static final byte[] SEALED_PACKAGE =
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** Text or a workbook; what is neither is refused by its own name. */
    static FileKind of(byte[] file) {
        if (file.length == 0) {
            throw new Refused(TablesRefusal.EMPTY_FILE);
        }
        if (begins(file, "PK\u0003\u0004") || begins(file, "PK\u0005\u0006")) {
            return WORKBOOK;
        }
        refuseKnown(file);
        return TEXT;
    }

    private static void refuseKnown(byte[] file) {
        if (begins(file, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw new Refused(
                    holds(file, SEALED_PACKAGE)
                            ? TablesRefusal.LOCKED_WORKBOOK
                            : TablesRefusal.OLD_WORKBOOK);
        }
        if (begins(file, "\t\b\u0010\0\0\u0006\u0005\0") || begins(file, "\t\u0004\u0006\0")) {
            throw new Refused(TablesRefusal.OLD_WORKBOOK);
        }
        if (begins(file, "%PDF-")) {
            throw new Refused(TablesRefusal.PDF);
        }
        var start =
                new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                        .replace("\0", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (PAGE.matcher(start).find()) {
            throw new Refused(TablesRefusal.WEB_PAGE);
        }
    }

    private static boolean begins(byte[] file, String with) {
        if (file.length < with.length()) {
            return false;
        }
        for (int at = 0; at < with.length(); at++) {
            if ((file[at] & 0xFF) != with.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] file, byte[] words) {
        for (int at = 0; at <= file.length - words.length; at++) {
            if (file[at] == words[0]
                    && java.util.Arrays.equals(
                            file, at, at + words.length, words, 0, words.length)) {
                return true;
            }
        }
        return false;
    }
}
