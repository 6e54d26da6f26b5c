package io.fundcalc.intake.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import org.jspecify.annotations.Nullable;

/** Hands the parser's fields on, straight out of its buffer: no string, no record. */
final class FieldHandler extends CsvCallbackHandler<Object> {

    private static final Object ENOUGH = new Object();

    private final RowSink sink;
    private int row;
    private int fields;
    private boolean empty;

    FieldHandler(RowSink sink) {
        this.sink = sink;
    }

    /** The line in which the row begins that is read at the moment. */
    int row() {
        return row;
    }

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        row = (int) startingLineNumber;
        fields = 0;
        empty = false;
        sink.begin(row);
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        sink.cell(fields++, buffer, offset, length, CellKind.TEXT);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not switched on");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    /** Nothing, so that the parser runs on by itself; something once enough is read, so that it returns. */
    @Override
    protected @Nullable Object buildRecord() {
        return empty || sink.end(fields) ? null : ENOUGH;
    }
}
