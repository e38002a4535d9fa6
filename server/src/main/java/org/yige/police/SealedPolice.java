package org.yige.police;

import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yige.privacy.Field;
import org.yige.privacy.Sealed;
import org.yige.privacy.SealedColumn;

/** The words of sessions, sealed again when the key changes. */
@Component
class SealedPolice implements SealedColumn {

    private final PoliceStore store;

    SealedPolice(PoliceStore store) {
        this.store = store;
    }

    @Override
    public Field field() {
        return PoliceStore.WORDS;
    }

    @Override
    @Transactional
    public int sealAgain(int most, byte[] present, UnaryOperator<Sealed> again) {
        var stale = store.stale(present, most);
        stale.forEach(row -> store.sealAgain(row.getKey(), again.apply(row.getValue())));
        return stale.size();
    }
}
