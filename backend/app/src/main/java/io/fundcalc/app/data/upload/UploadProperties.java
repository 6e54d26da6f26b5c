package io.fundcalc.app.data.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are taken in.
 *
 * @param limit largest file
 * @param folder where a file lies while it is read; empty: the system's for temporary files
 * @param space that all files together may take there, reserved when an upload begins
 * @param timeout for a whole file to arrive
 * @param atOnce files that may lie there at the same time; one more is refused at once
 * @param perCaller of them of one caller
 * @param readers files read at the same time; the others wait
 * @param patience longest such wait
 */
@ConfigurationProperties("fundcalc.upload")
public record UploadProperties(
        @DefaultValue("50000000B") DataSize limit,
        @DefaultValue("") String folder,
        @DefaultValue("110MB") DataSize space,
        @DefaultValue("2m") Duration timeout,
        @DefaultValue("8") int atOnce,
        @DefaultValue("2") int perCaller,
        @DefaultValue("1") int readers,
        @DefaultValue("30s") Duration patience) {}
